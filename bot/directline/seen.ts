import { LRUCache } from 'lru-cache';
import type { ConversationLog } from '../../services/ports/conversation-log.js';
import { readEntry } from './history.js';

/** Knows what was delivered already, by the name the client gave it; also after a restart, as far back as the log goes. */
export interface Seen {
  /** The id that `take` gave the first time; a `take` that failed is forgotten. Without a key it is always taken. */
  once(conversationId: string, key: string | undefined, take: () => Promise<string>): Promise<string>;
}

const CONVERSATIONS = 10_000;
const ACTIVITIES = 200;

type Delivered = LRUCache<string, Promise<string>>;

export function makeSeen({ conversations }: { conversations: Pick<ConversationLog, 'read'> }): Seen {
  const known = new LRUCache<string, Promise<Delivered>>({ max: CONVERSATIONS });

  function deliveredIn(conversationId: string): Promise<Delivered> {
    const present = known.get(conversationId);
    if (present) return present;
    const loading = load(conversations, conversationId);
    known.set(conversationId, loading);
    loading.catch(() => known.delete(conversationId));
    return loading;
  }

  return {
    async once(conversationId, key, take) {
      if (key === undefined) return take();
      const delivered = await deliveredIn(conversationId);
      const earlier = delivered.get(key);
      if (earlier) return earlier;
      const taken = take();
      delivered.set(key, taken);
      taken.catch(() => delivered.delete(key));
      return taken;
    },
  };
}

async function load(conversations: Pick<ConversationLog, 'read'>, conversationId: string): Promise<Delivered> {
  const delivered: Delivered = new LRUCache({ max: ACTIVITIES });
  const { entries } = await conversations.read(conversationId, 0);
  for (const entry of entries) {
    if (!entry.includes('"clientActivityID":')) continue;
    const activity = readEntry(entry);
    const key = (activity?.channelData as { clientActivityID?: unknown } | undefined)?.clientActivityID;
    const fromUser = (activity?.from as { role?: unknown } | undefined)?.role === 'user';
    if (fromUser && typeof key === 'string' && typeof activity?.id === 'string') delivered.set(key, Promise.resolve(activity.id));
  }
  return delivered;
}
