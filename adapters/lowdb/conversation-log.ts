import { join } from 'node:path';
import { Low } from 'lowdb';
import { LRUCache } from 'lru-cache';
import type { ConversationLog } from '../../services/ports/conversation-log.js';
import { openConversationIndex } from './conversation-index.js';
import type { Disk } from './disk.js';
import { fileOf } from './file-name.js';
import { makeInTurn } from './in-turn.js';
import { NO_LINES, makeLinesFile } from './lines-file.js';
import type { Lines } from './lines-file.js';

/** Entries of a conversation that are kept, and how many more its file may hold before it is written anew. */
const KEPT = 400;
const SLACK = 400;
const CACHE_BYTES = 32 * 1024 * 1024;

/** One lowdb file a conversation, to which entries are added; which there are is in a file of their own. */
export async function openConversationLog(disk: Disk, folder: string): Promise<ConversationLog> {
  const index = await openConversationIndex(disk, folder);
  const cache = new LRUCache<string, Low<Lines>>({ maxSize: CACHE_BYTES, sizeCalculation: ({ data }) => 500 + weightOf(data) });
  const inTurn = makeInTurn();

  return {
    open: (conversation) =>
      inTurn(conversation.id, async () => {
        if (index.get(conversation.id) === undefined) await index.add(conversation);
      }),
    find: async (conversationId) => index.get(conversationId),
    ofUser: async (partnerId, userId) => [...index.ofUser(partnerId, userId)].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    append: (conversationId, entries) =>
      inTurn(conversationId, async () => {
        if (index.get(conversationId) === undefined) throw new Error(`There is no conversation ${conversationId}.`);
        const low = await load(conversationId);
        const former = low.data;
        if (entries.length > 0) {
          low.data = added(former, entries);
          await low.write().catch((error: unknown) => {
            low.data = former;
            throw error;
          });
          cache.delete(conversationId);
          cache.set(conversationId, low);
        }
        return lastOf(low.data);
      }),
    read: (conversationId, after) =>
      inTurn(conversationId, async () => {
        if (index.get(conversationId) === undefined) return { entries: [], watermark: 0 };
        const { data } = await load(conversationId);
        return { entries: data.lines.slice(Math.max(0, after + 1 - data.first)), watermark: lastOf(data) };
      }),
  };

  async function load(conversationId: string): Promise<Low<Lines>> {
    const hot = cache.get(conversationId);
    if (hot !== undefined) return hot;
    const path = fileOf(join(folder, 'entries'), conversationId, '.jsonl');
    const low = new Low(makeLinesFile(disk, { path, about: { conversationId }, keep: KEPT, slack: SLACK }), NO_LINES);
    await low.read();
    // What was found damaged is made whole at once: a later process must find what this one goes on from. If it fails, the next write does it.
    await low.write().catch(() => undefined);
    cache.set(conversationId, low);
    return low;
  }
}

/** Bytes in memory, guessed from the last line: to weigh hundreds of lines at each append would cost more than the append. */
function weightOf({ lines }: Lines): number {
  return lines.length * (100 + 2 * (lines.at(-1)?.length ?? 0));
}

function added({ first, lines }: Lines, entries: readonly string[]): Lines {
  const all = [...lines, ...entries];
  const kept = all.slice(-KEPT);
  return { first: first + all.length - kept.length, lines: kept };
}

function lastOf({ first, lines }: Lines): number {
  return first + lines.length - 1;
}
