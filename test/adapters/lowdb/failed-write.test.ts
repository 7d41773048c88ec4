import assert from 'node:assert/strict';
import fs from 'node:fs';
import sinon from 'sinon';
import type { ServiceRequest } from '../../../services/model/request.js';
import type { RequestStore } from '../../../services/ports/request-store.js';
import { sampleRequest } from '../contracts/sample-request.js';
import { makeDataFolder } from './data-folder.js';
import type { DataFolder } from './data-folder.js';

const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

/** A request's file holds its first version and so many more; the next one replaces it. */
const CHANGES_BEFORE_REPLACEMENT = 16;

const closed = (request: ServiceRequest): ServiceRequest => ({ ...request, status: 'closed' });

/** The first sample request after so many changes. */
async function changed(requests: RequestStore, times: number): Promise<ServiceRequest> {
  for (let i = 1; i <= times; i += 1) {
    await requests.change('p1', sampleRequest(1).id, (request) => ({ ...request, externalReference: `${i}` }));
  }
  return (await requests.get('p1', sampleRequest(1).id)) ?? assert.fail('the request is there');
}

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
    assert.deepEqual(await requests.due('relay:desk', '9999-01-01T00:00:00.000Z', 9), []);
    assert.equal((await requests.create(sampleRequest(2, { number: sampleRequest(1).number }))).kind, 'created');
    assert.equal((await requests.create(sampleRequest(1, { number: 'SR-3' }))).kind, 'created');
  });

  for (const [call, changesBefore, told] of [
    ['openSync', 0, ['store.undo_failed']],
    ['writeSync', 0, []],
    ['renameSync', CHANGES_BEFORE_REPLACEMENT, []],
  ] as const) {
    it(`of a changed request in ${call}: says so, and the request is as it was`, async () => {
      const { requests } = await folder.open();
      await requests.create(sampleRequest(1));
      const former = await changed(requests, changesBefore);
      const stub = sinon.stub(fs, call).throws(full);
      await assert.rejects(requests.change('p1', former.id, closed), { code: 'request_not_saved' });
      sinon.assert.called(stub);
      sinon.restore();
      assert.deepEqual(await requests.get('p1', former.id), former);
      assert.deepEqual(await (await folder.open()).requests.get('p1', former.id), former);
      assert.deepEqual(
        folder.events.map(({ event }) => event),
        told,
      );
    });
  }

  describe('to be synced', () => {
    beforeEach(async () => {
      await folder.remove();
      folder = makeDataFolder({ fsync: true });
    });
    const failOnce = (call: 'fsync' | 'fdatasync'): sinon.SinonStub =>
      sinon
        .stub(fs, call)
        .callThrough()
        .onCall(0)
        .callsFake((_fd: number, done: (error: Error) => void) => done(full));

    it('of a new request, in its folder: is taken back', async () => {
      const { requests } = await folder.open();
      const stub = failOnce('fsync');
      await assert.rejects(requests.create(sampleRequest(1)), { code: 'request_not_saved', cause: full });
      sinon.assert.called(stub);
      assert.equal(await (await folder.open()).requests.findForDesk(sampleRequest(1).id), undefined);
      assert.deepEqual(folder.events, []);
    });

    for (const [what, call, changesBefore, cut] of [
      ['in its file', 'fdatasync', 0, true],
      ['in its file, that cannot be cut off again', 'fdatasync', 0, false],
      ['in the folder of its new file', 'fsync', CHANGES_BEFORE_REPLACEMENT, true],
    ] as const) {
      it(`of a changed request, ${what}: is taken back`, async () => {
        const { requests } = await folder.open();
        await requests.create(sampleRequest(1));
        const former = await changed(requests, changesBefore);
        const stub = failOnce(call);
        if (!cut) sinon.stub(fs, 'ftruncateSync').throws(full);
        await assert.rejects(requests.change('p1', former.id, closed), { code: 'request_not_saved', cause: full });
        sinon.assert.called(stub);
        sinon.restore();
        assert.deepEqual(await requests.get('p1', former.id), former);
        assert.deepEqual(await (await folder.open()).requests.get('p1', former.id), former);
        assert.deepEqual(folder.events, []);
      });
    }

    it('of a request, that cannot be taken back either: says both', async () => {
      const { requests } = await folder.open();
      failOnce('fsync');
      sinon.stub(fs, 'rmSync').throws(full);
      await assert.rejects(requests.create(sampleRequest(1)), { code: 'request_not_saved', cause: full });
      sinon.restore();
      assert.deepEqual(
        folder.events.map(({ event }) => event),
        ['store.undo_failed'],
      );
      assert.equal(await requests.get('p1', sampleRequest(1).id), undefined);
      assert.equal((await requests.create(sampleRequest(1))).kind, 'created');
    });
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
