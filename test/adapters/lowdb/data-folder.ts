import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../../../adapters/lowdb/open-data-folder.js';
import type { LowdbStore } from '../../../adapters/lowdb/open-data-folder.js';
import type { StoreEvent } from '../../../adapters/lowdb/store-event.js';

/** A data folder for one test: what the store reported, and its files. Call `remove` afterwards. */
export function makeDataFolder({ fsync = false } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'data-folder-'));
  const events: StoreEvent[] = [];
  let store: LowdbStore | undefined;

  const open = async (): Promise<LowdbStore> => {
    await store?.close();
    store = await openDataFolder(dir, {
      fsync,
      report: (event) => events.push(event),
      clock: { now: () => new Date('2026-11-22T01:02:03.004Z') },
    });
    return store;
  };
  return {
    dir,
    events,
    open,
    /** Paths below the folder, without the lock's. */
    files: (): string[] =>
      readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('in-use'))
        .map((entry) => join(entry.parentPath, entry.name)),
    remove: async (): Promise<void> => {
      await store?.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
export type DataFolder = ReturnType<typeof makeDataFolder>;
