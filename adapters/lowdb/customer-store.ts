import type { CustomerStore } from '../../services/ports/customer-store.js';
import { openCustomerFile, type CustomerFile } from './customer-file.js';
import type { Disk } from './disk.js';
import { fileOf } from './file-name.js';
import { makeInTurn } from './in-turn.js';

/** One file a partner, opened when it is first asked for: passes over thousands of customers add to it, nothing of it is held in memory. */
export function makeCustomerStore(disk: Disk, folder: string): CustomerStore {
  const files = new Map<string, Promise<CustomerFile>>();
  const inTurn = makeInTurn();

  async function fileOfPartner(partnerId: string): Promise<CustomerFile> {
    const opened = files.get(partnerId) ?? openCustomerFile(disk, fileOf(folder, partnerId, '.jsonl'), partnerId);
    files.set(partnerId, opened);
    return opened.catch((error: unknown) => {
      files.delete(partnerId);
      throw error;
    });
  }

  return {
    async *read(partnerId) {
      const done = await takeTurn(partnerId);
      try {
        yield* (await fileOfPartner(partnerId)).read();
      } finally {
        done();
      }
    },
    syncState: (partnerId) => inTurn(partnerId, async () => (await fileOfPartner(partnerId)).state),
    write: (partnerId, change) =>
      inTurn(partnerId, async () => {
        const file = await fileOfPartner(partnerId);
        await file.write(change);
        // The next write waits for it; this one is durable already.
        if (file.isLoose) void inTurn(partnerId, () => file.tighten());
      }),
  };

  /** The partner's file is nobody else's until what this gives is called. */
  function takeTurn(partnerId: string): Promise<() => void> {
    return new Promise((resolve) => {
      void inTurn(partnerId, () => new Promise<void>((done) => resolve(done)));
    });
  }
}
