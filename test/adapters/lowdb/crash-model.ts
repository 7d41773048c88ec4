import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { LowdbStore } from '../../../adapters/lowdb/open-data-folder.js';
import type { StoreEvent } from '../../../adapters/lowdb/store-event.js';

/** What a killed process had been promised, a line each. */
export type Acknowledgement =
  | { readonly kind: 'request'; readonly id: string; readonly number: string }
  | { readonly kind: 'note'; readonly id: string; readonly note: string }
  | { readonly kind: 'state'; readonly key: string; readonly value: number }
  | { readonly kind: 'conversation'; readonly id: string }
  | { readonly kind: 'entry'; readonly conversation: string; readonly entry: string; readonly number: number }
  | ({ readonly kind: 'damage' } & StoreEvent);

/** Checks that everything acknowledged is in the store, and nothing twice. */
export async function assertKept(store: LowdbStore, acknowledged: readonly Acknowledgement[]): Promise<void> {
  const states = new Map<string, number>();
  for (const told of acknowledged) {
    switch (told.kind) {
      case 'request':
        assert.equal((await store.requests.get('p1', told.id))?.number, told.number, `request ${told.id}`);
        break;
      case 'note':
        assert.equal((await notesOf(store, told.id)).filter((note) => note === told.note).length, 1, `note ${told.note} of ${told.id}`);
        break;
      case 'state':
        states.set(told.key, Math.max(told.value, states.get(told.key) ?? 0));
        break;
      case 'conversation':
        assert.ok(await store.conversations.find(told.id), `conversation ${told.id}`);
        break;
      case 'entry': {
        const { entries, watermark } = await store.conversations.read(told.conversation, told.number - 1);
        assert.ok(watermark >= told.number, `entry ${told.number} of ${told.conversation}`);
        if (watermark - told.number < 400) assert.equal(entries[0], told.entry);
        break;
      }
      case 'damage':
        assert.fail(`a file was damaged: ${told.path}`);
    }
  }
  // A write that was under way when the process was killed may be there too.
  for (const [key, value] of states) {
    const { value: stored } = JSON.parse((await store.keyValues.read(key)) ?? '{}') as { value?: number };
    assert.ok(stored !== undefined && stored >= value, `${key}: ${stored} is older than ${value}`);
  }
}

export async function assertNothingTwice(store: LowdbStore): Promise<number> {
  const { items, total } = await store.requests.listForDesk({ page: 1, size: Number.MAX_SAFE_INTEGER });
  assert.equal(items.length, total);
  for (const part of ['id', 'number'] as const)
    assert.equal(new Set(items.map((request) => request[part])).size, total, `every ${part} once`);
  for (const { id } of items) {
    const notes = await notesOf(store, id);
    assert.equal(new Set(notes).size, notes.length, `notes of ${id}`);
  }
  return total;
}

/** Only the last line of a file to which lines are added may be without its end. */
export function assertParses(path: string): void {
  const text = readFileSync(path, 'utf8');
  for (const json of path.endsWith('.jsonl') ? text.split('\n').slice(0, -1) : [text]) assert.doesNotThrow(() => JSON.parse(json), path);
}

async function notesOf(store: LowdbStore, requestId: string): Promise<string[]> {
  const request = await store.requests.get('p1', requestId);
  return (request?.history ?? []).flatMap((entry) => (entry.kind === 'note' ? [entry.note] : []));
}
