import { join } from 'node:path';
import { Low } from 'lowdb';
import type { WebConversation } from '../../services/ports/conversation-log.js';
import type { Disk } from './disk.js';
import { makeInTurn } from './in-turn.js';
import { NO_LINES, makeLinesFile } from './lines-file.js';

/** Who each web chat conversation belongs to: one file, to which a line is added for each. */
export interface ConversationIndex {
  get(conversationId: string): WebConversation | undefined;
  /** Resolves when it is durable. */
  add(conversation: WebConversation): Promise<void>;
  /** The user's, in the order in which they were added. */
  ofUser(partnerId: string, userId: string): readonly WebConversation[];
}

export async function openConversationIndex(disk: Disk, folder: string): Promise<ConversationIndex> {
  const path = join(folder, 'conversations.jsonl');
  const file = makeLinesFile(disk, { path, about: 'conversations', keep: Infinity, slack: 0, salvage: true });
  const low = new Low(file, NO_LINES);
  await low.read();
  // What was found damaged is made whole at once: a later process must find what this one goes on from. If it fails, the next write does it.
  await low.write().catch(() => undefined);
  const lines = [...low.data.lines];
  low.data = { first: low.data.first, lines };

  const byId = new Map<string, WebConversation>();
  const byUser = new Map<string, WebConversation[]>();
  for (const line of lines) know(JSON.parse(line) as WebConversation);

  const inTurn = makeInTurn();

  return {
    get: (conversationId) => byId.get(conversationId),
    add: (conversation) =>
      inTurn(path, async () => {
        lines.push(JSON.stringify(conversation));
        try {
          await low.write();
        } catch (error) {
          lines.pop();
          throw error;
        }
        know(conversation);
      }),
    ofUser: (partnerId, userId) => byUser.get(JSON.stringify([partnerId, userId])) ?? [],
  };

  function know(conversation: WebConversation): void {
    const user = JSON.stringify([conversation.partnerId, conversation.userId]);
    byId.set(conversation.id, conversation);
    byUser.set(user, [...(byUser.get(user) ?? []), conversation]);
  }
}
