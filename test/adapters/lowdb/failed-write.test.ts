import assert from 'node:assert/strict';
import fs from 'node:fs';
import sinon from 'sinon';
import { sampleRequest } from '../contracts/sample-request.js';
import { makeDataFolder } from './data-folder.js';
import type { DataFolder } from './data-folder.js';

const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

/** The disk takes half of what it is given, then no more, as one that fills up does. */
function fillUp(): void {
  const { writeSync } = fs;
  let half = true;
  sinon.stub(fs, 'writeSync').callsFake(((fd: number, bytes: Uint8Array, from: number, length: number) => {
    if (!half) throw full;
    half = false;
    return writeSync(fd, bytes, from, Math.ceil(length / 2));
  }) as typeof fs.writeSync);
}

describe('A write that fails', () => {
  let folder: DataFolder;
  beforeEach(() => void (folder = makeDataFolder()));
  afterEach(async () => {
    sinon.restore();
    await folder.remove();
  });

  for (const [how, fail] of [
    ['because the disk is full', fillUp],
    ['and cannot be cut off again', () => (fillUp(), sinon.stub(fs, 'ftruncateSync').throws(full))],
  ] as const) {
    it(`to a key ${how}: rejects, and the former text is there, now and after a restart; the next write is kept`, async () => {
      const { keyValues } = await folder.open();
      await keyValues.write('k', '"former"');
      fail();
      await assert.rejects(keyValues.write('k', '"a text that does not fit on the disk any more"'), { code: 'ENOSPC' });
      await assert.rejects(keyValues.write('new', '"x"'), { code: 'ENOSPC' });
      sinon.restore();
      assert.equal(await keyValues.read('k'), '"former"');
      assert.equal(await keyValues.read('new'), undefined);
      assert.deepEqual(await keyValues.keys(''), ['k']);

      const later = await folder.open();
      assert.equal(await later.keyValues.read('k'), '"former"');
      await later.keyValues.write('k', '"next"');
      await later.keyValues.write('new', '"y"');
      const last = await folder.open();
      assert.equal(await last.keyValues.read('k'), '"next"');
      assert.equal(await last.keyValues.read('new'), '"y"');
    });
  }

  it('of a new request: says so, leaves nothing behind, and its number and id are free', async () => {
    const { requests } = await folder.open();
    const before = folder.files();
    fillUp();
    await assert.rejects(requests.create(sampleRequest(1)), { code: 'request_not_saved', cause: full });
    sinon.restore();
    assert.deepEqual(folder.files(), before);
    assert.equal(await requests.get('p1', sampleRequest(1).id), undefined);
    assert.equal((await requests.listForDesk({ page: 1, size: 9 })).total, 0);
    assert.deepEqual(await requests.dueDeliveries('9999', 9), []);
    assert.equal((await requests.create(sampleRequest(2, { number: sampleRequest(1).number }))).kind, 'created');
    assert.equal((await requests.create(sampleRequest(1, { number: 'SR-3' }))).kind, 'created');
  });

  for (const call of ['renameSync', 'openSync'] as const) {
    it(`of a changed request in ${call}: says so, and the request is as it was`, async () => {
      const { requests } = await folder.open();
      await requests.create(sampleRequest(1));
      sinon.stub(fs, call).throws(full);
      const change = requests.change('p1', sampleRequest(1).id, (request) => ({ ...request, status: 'closed' }));
      await assert.rejects(change, { code: 'request_not_saved' });
      sinon.restore();
      assert.deepEqual(await requests.get('p1', sampleRequest(1).id), sampleRequest(1));
      assert.deepEqual(await (await folder.open()).requests.get('p1', sampleRequest(1).id), sampleRequest(1));
    });
  }

  it('of a request whose folder could not be synced is taken back', async () => {
    await folder.remove();
    folder = makeDataFolder({ fsync: true });
    const { requests } = await folder.open();
    await requests.create(sampleRequest(1));
    const stub = sinon.stub(fs, 'fsync').callsFake((_fd, done) => done(full));
    await assert.rejects(requests.create(sampleRequest(2)), { code: 'request_not_saved' });
    stub.onCall(0).callsFake((_fd, done) => done(full));
    await assert.rejects(
      requests.change('p1', sampleRequest(1).id, (request) => ({ ...request, status: 'closed' })),
      { code: 'request_not_saved' },
    );
    sinon.restore();
    const later = (await folder.open()).requests;
    assert.equal(await later.findForDesk(sampleRequest(2).id), undefined);
    assert.deepEqual(await later.get('p1', sampleRequest(1).id), sampleRequest(1));
  });

  it('to a conversation: rejects, is not read, and its numbers are given to the next entries', async () => {
    let { conversations } = await folder.open();
    await conversations.open({ id: 'a', partnerId: 'p1', userId: 'u1', createdAt: '2026-11-22T01:00:00.000Z' });
    await conversations.append('a', ['1']);
    fillUp();
    await assert.rejects(conversations.append('a', ['"does not fit"', '"this neither"']), { code: 'ENOSPC' });
    await assert.rejects(conversations.open({ id: 'b', partnerId: 'p1', userId: 'u1', createdAt: '2026-11-22T01:00:00.000Z' }), {
      code: 'ENOSPC',
    });
    sinon.restore();
    assert.equal(await conversations.find('b'), undefined);
    assert.deepEqual(await conversations.read('a', 0), { entries: ['1'], watermark: 1 });
    ({ conversations } = await folder.open());
    assert.deepEqual(await conversations.read('a', 0), { entries: ['1'], watermark: 1 });
    assert.equal(await conversations.find('b'), undefined);
    assert.equal(await conversations.append('a', ['2']), 2);
    await conversations.open({ id: 'c', partnerId: 'p1', userId: 'u1', createdAt: '2026-11-22T01:00:00.000Z' });
    const later = (await folder.open()).conversations;
    assert.deepEqual(await later.read('a', 0), { entries: ['1', '2'], watermark: 2 });
    assert.deepEqual((await later.ofUser('p1', 'u1')).map(({ id }) => id).sort(), ['a', 'c']);
    assert.deepEqual(folder.events, []);
  });

  it('makes the folder not ready, until it works again', async () => {
    const store = await folder.open();
    await store.ready();
    sinon.stub(fs, 'openSync').throws(full);
    await assert.rejects(store.ready(), { code: 'ENOSPC' });
    sinon.restore();
    await store.ready();
  });
});
