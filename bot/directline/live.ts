import type { ConversationLog } from '../../services/ports/conversation-log.js';

/** Someone who is connected to a conversation now. */
export interface Follower {
  /** Entries were appended; `last` is the number of the last of them. */
  appended(entries: readonly string[], last: number): void;
  /** Something happened that is not kept, such as typing. */
  passing(entry: string): void;
}

/** The conversations as they go on: what is appended to the log is told to everyone connected. */
export interface Live {
  /** Resolves once the entries are durable; followers have been told then. Rejects as the log does. */
  append(conversationId: string, entries: readonly string[]): Promise<void>;
  pass(conversationId: string, entry: string): void;
  /** Whether somebody is connected now. */
  isFollowed(conversationId: string): boolean;
  /** @returns how to stop following. */
  follow(conversationId: string, follower: Follower): () => void;
}

export function makeLive({ conversations }: { conversations: ConversationLog }): Live {
  const followers = new Map<string, Set<Follower>>();
  const of = (conversationId: string) => [...(followers.get(conversationId) ?? [])];

  return {
    async append(conversationId, entries) {
      const last = await conversations.append(conversationId, entries);
      for (const follower of of(conversationId)) follower.appended(entries, last);
    },
    pass(conversationId, entry) {
      for (const follower of of(conversationId)) follower.passing(entry);
    },
    isFollowed: (conversationId) => followers.has(conversationId),
    follow(conversationId, follower) {
      const here = followers.get(conversationId) ?? new Set();
      followers.set(conversationId, here.add(follower));
      return () => {
        here.delete(follower);
        if (here.size === 0 && followers.get(conversationId) === here) followers.delete(conversationId);
      };
    },
  };
}
