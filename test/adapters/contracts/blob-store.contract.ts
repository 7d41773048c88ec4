import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { BlobStore } from '../../../services/ports/blob-store.js';

/** What every blob store does. `open` gives an empty one, `reopen` the same one as another process would find it later. */
export function describeBlobStore(open: () => Promise<BlobStore>, reopen: () => Promise<BlobStore>): void {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);

  it('gives back the bytes by their SHA-256, also to a later process', async () => {
    const id = await (await open()).put('p1', bytes);
    assert.equal(id, createHash('sha256').update(bytes).digest('hex'));
    assert.deepEqual(new Uint8Array((await (await reopen()).get('p1', id)) ?? []), bytes);
  });

  it('takes the same bytes again, also many times at once, and no bytes at all', async () => {
    const store = await open();
    const ids = await Promise.all(Array.from({ length: 10 }, () => store.put('p1', bytes)));
    assert.equal(new Set(ids).size, 1);
    assert.equal((await store.get('p1', await store.put('p1', new Uint8Array())))?.length, 0);
  });

  it('has nothing of one partner for another, and nothing for an id that is none', async () => {
    const store = await open();
    const id = await store.put('p1', bytes);
    for (const [partner, blob] of [
      ['p2', id],
      ['p1', '0'.repeat(64)],
      ['p1', '../../format.json'],
      ['p1', ''],
      ['..', id],
    ] as const) {
      assert.equal(await store.get(partner, blob), undefined);
    }
  });
}
