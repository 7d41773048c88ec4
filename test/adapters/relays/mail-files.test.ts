import assert from 'node:assert/strict';
import { filesFor } from '../../../adapters/relays/mail-files.js';
import { MemoryBlobStore } from '../../fakes/memory-blob-store.js';

const MB = 1024 * 1024;

describe('the files of a mail', () => {
  const blobs = new MemoryBlobStore();
  async function file(name: string, size: number, said = size) {
    return { blobId: await blobs.put('p1', Buffer.alloc(size, name)), name, contentType: 'image/png', size: said };
  }
  async function chosen(...files: Awaited<ReturnType<typeof file>>[]) {
    const { attached, left } = await filesFor(blobs, 'p1', files);
    return { attached: attached.map(({ filename }) => filename), left };
  }

  it('come along up to 20 MB together, the last byte included', async () => {
    const [a, b] = [await file('a', 15 * MB), await file('b', 5 * MB)];
    assert.deepEqual(await chosen(a, b), { attached: ['a', 'b'], left: [] });
    assert.deepEqual(await chosen(a, b, await file('c', 1)), { attached: ['a', 'b'], left: ['c'] });
  });

  it('leave out the one that is too much, and take a smaller one after it', async () => {
    assert.deepEqual(await chosen(await file('a', 15 * MB), await file('b', 6 * MB), await file('c', 5 * MB)), {
      attached: ['a', 'c'],
      left: ['b'],
    });
  });

  it('go by what they really are, not by what was said of them', async () => {
    assert.deepEqual(await chosen(await file('a', 21 * MB, 1)), { attached: [], left: ['a'] });
  });

  it('are those of the partner only', async () => {
    const theirs = { blobId: await blobs.put('p2', Buffer.from('x')), name: 'theirs', contentType: 'image/png', size: 1 };
    assert.deepEqual(await chosen(theirs), { attached: [], left: ['theirs'] });
  });
});
