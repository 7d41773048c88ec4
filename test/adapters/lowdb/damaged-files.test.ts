import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreEvent } from '../../../adapters/lowdb/store-event.js';
import { sampleRequest } from '../contracts/sample-request.js';
import { makeDataFolder } from './data-folder.js';
import type { DataFolder } from './data-folder.js';

const conversation = { id: 'a', partnerId: 'p1', userId: 'u1', createdAt: '2026-11-22T01:00:00.000Z' };

describe('A damaged file', () => {
  let folder: DataFolder;
  beforeEach(() => void (folder = makeDataFolder()));
  afterEach(() => folder.remove());

  const fileWith = (part: string): string => folder.files().find((path) => path.includes(part)) ?? assert.fail(`no file with ${part}`);

  function assertSetAside(path: string, events: readonly StoreEvent[] = folder.events): void {
    const movedTo = `${path}.unreadable-20261122T010203.004Z`;
    assert.deepEqual(
      events.map(({ event, path: of }) => [event, of]),
      [['store.file_set_aside', path]],
    );
    assert.ok(existsSync(movedTo), 'is kept for the operator');
  }

  for (const [what, damage] of [
    ['that is cut to nonsense', (path: string) => writeFileSync(path, '{"v":1,"requ')],
    ['of zeros', (path: string) => writeFileSync(path, '\0'.repeat(500))],
    ['of another shape', (path: string) => writeFileSync(path, '{"v":77,"first":"x"}\n"y"\n')],
    ['that has become a folder', (path: string) => (rmSync(path), mkdirSync(path))],
  ] as const) {
    it(`of a key, ${what}, is set aside and named, and the key can be written again`, async () => {
      await (await folder.open()).keyValues.write('p1/u1/draft', '{"v":1}');
      const path = fileWith('draft');
      const store = await folder.open();
      damage(path);
      assert.equal(await store.keyValues.read('p1/u1/draft'), undefined);
      assertSetAside(path);
      await store.keyValues.write('p1/u1/draft', '{"v":2}');
      assert.equal(await (await folder.open()).keyValues.read('p1/u1/draft'), '{"v":2}');
    });
  }

  for (const [what, damage] of [
    ['cut in its head', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 20))],
    ['cut in its only line', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 200))],
    ['without its number', (path: string) => writeFileSync(path, '{"v":1,"first":1}\n{"v":1,"id":"x"}\n')],
    ['of nothing', (path: string) => writeFileSync(path, '{"v":1,"first":1}\nnull\n')],
    ['with a last line that is none', (path: string) => appendFileSync(path, '{"v":1\n')],
  ] as const) {
    it(`of a request, ${what}, is set aside at the start; the others are there`, async () => {
      const { requests } = await folder.open();
      for (const n of [1, 2, 3]) await requests.create(sampleRequest(n));
      const path = fileWith(sampleRequest(2).id);
      damage(path);
      const later = (await folder.open()).requests;
      assertSetAside(path);
      assert.deepEqual(
        (await later.list('p1', { page: 1, size: 9 })).items.map(({ id }) => id),
        [sampleRequest(3).id, sampleRequest(1).id],
      );
      assert.equal((await later.create(sampleRequest(2))).kind, 'created');
    });
  }

  it('of a conversation is set aside, and its entries go on with the numbers a client waits for', async () => {
    const { conversations } = await folder.open();
    await conversations.open(conversation);
    await conversations.append('a', ['1', '2', '3']);
    const path = fileWith('entries');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2', '{'));
    assert.deepEqual((await (await folder.open()).conversations.read('a', 0)).entries, []);
    assertSetAside(path);
    const later = (await folder.open()).conversations;
    assert.ok((await later.read('a', 0)).watermark >= 3);
    assert.ok((await later.append('a', ['4'])) > 3);
  });

  it('of the list of conversations is set aside, and every line that is good still counts', async () => {
    const { conversations } = await folder.open();
    for (const id of ['a', 'b', 'c']) await conversations.open({ ...conversation, id });
    const path = fileWith('conversations.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('{"id":"b"', '{"id:b'));
    await folder.open();
    assertSetAside(path);
    const later = (await folder.open()).conversations;
    await later.open({ ...conversation, id: 'd' });
    assert.deepEqual((await (await folder.open()).conversations.ofUser('p1', 'u1')).map(({ id }) => id).sort(), ['a', 'c', 'd']);
  });

  it('of a blob is set aside, and the bytes can be sent again', async () => {
    const { blobs } = await folder.open();
    const id = await blobs.put('p1', Buffer.from('screenshot'));
    const path = fileWith(id);
    writeFileSync(path, 'screenshoT');
    assert.equal(await blobs.get('p1', id), undefined);
    assertSetAside(path);
    await blobs.put('p1', Buffer.from('screenshot'));
    assert.equal(Buffer.from((await blobs.get('p1', id)) ?? []).toString(), 'screenshot');
  });
});

describe('What a killed process leaves', () => {
  let folder: DataFolder;
  beforeEach(() => void (folder = makeDataFolder()));
  afterEach(() => folder.remove());

  it('as a line without its end is ignored, and does not spoil what is written next', async () => {
    const before = await folder.open();
    await before.keyValues.write('k', '"acknowledged"');
    await before.conversations.open(conversation);
    await before.conversations.append('a', ['1']);
    await before.requests.create(sampleRequest(1));
    for (const path of folder.files().filter((name) => name.endsWith('.jsonl'))) appendFileSync(path, '{"half a li');

    const { keyValues, conversations, requests } = await folder.open();
    assert.equal(await keyValues.read('k'), '"acknowledged"');
    assert.deepEqual(await requests.get('p1', sampleRequest(1).id), sampleRequest(1));
    assert.deepEqual(await conversations.read('a', 0), { entries: ['1'], watermark: 1 });
    await keyValues.write('k', '"next"');
    await requests.change('p1', sampleRequest(1).id, (request) => ({ ...request, status: 'closed' }));
    await conversations.append('a', ['2']);
    await conversations.open({ ...conversation, id: 'b' });

    const later = await folder.open();
    assert.equal(await later.keyValues.read('k'), '"next"');
    assert.equal((await later.requests.get('p1', sampleRequest(1).id))?.status, 'closed');
    assert.deepEqual(await later.conversations.read('a', 0), { entries: ['1', '2'], watermark: 2 });
    assert.equal((await later.conversations.ofUser('p1', 'u1')).length, 2);
    assert.deepEqual(folder.events, []);
  });

  it('as an empty file counts as nothing', async () => {
    await (await folder.open()).keyValues.write('k', '1');
    const path = folder.files().find((name) => name.endsWith('.jsonl')) ?? '';
    writeFileSync(path, '');
    const { keyValues } = await folder.open();
    assert.equal(await keyValues.read('k'), undefined);
    await keyValues.write('k', '2');
    assert.equal(await (await folder.open()).keyValues.read('k'), '2');
    assert.deepEqual(folder.events, []);
  });

  it('as an empty file of a request counts as nothing, and the request can be submitted again', async () => {
    await (await folder.open()).requests.create(sampleRequest(1));
    writeFileSync(folder.files().find((name) => name.includes(sampleRequest(1).id)) ?? '', '');
    const { requests } = await folder.open();
    assert.equal((await requests.create(sampleRequest(1))).kind, 'created');
    assert.deepEqual(await (await folder.open()).requests.get('p1', sampleRequest(1).id), sampleRequest(1));
    assert.deepEqual(folder.events, []);
  });

  it('as a temporary file is removed at the next start', async () => {
    const store = await folder.open();
    await store.keyValues.write('k', '1');
    await store.requests.create(sampleRequest(1));
    await store.conversations.open(conversation);
    await store.conversations.append('a', ['1']);
    await store.blobs.put('p1', Buffer.from('x'));
    const whole = folder.files();
    for (const path of whole) writeFileSync(`${path}.123-4.tmp`, 'half');
    await folder.open();
    assert.deepEqual(folder.files(), whole);
  });
});

describe('The data folder', () => {
  it('of 0.1.0 is taken in, and that program refuses it from then on', async () => {
    const folder = makeDataFolder();
    await (await folder.open()).close();
    const format = join(folder.dir, 'format.json');
    writeFileSync(format, JSON.stringify({ v: 2 }));
    await (await folder.open()).close();
    assert.deepEqual(JSON.parse(readFileSync(format, 'utf8')), { v: 3 });
    await folder.remove();
  });
  for (const [which, version, code] of [
    ['a newer', 4, 'data_folder_newer'],
    ['an older', 1, 'data_folder_older'],
  ] as const) {
    it(`is not touched when ${which} version wrote it`, async () => {
      const folder = makeDataFolder();
      await (await folder.open()).close();
      const format = join(folder.dir, 'format.json');
      const ours = readFileSync(format, 'utf8');
      writeFileSync(format, JSON.stringify({ v: version }));
      await assert.rejects(folder.open(), { code, message: new RegExp(`version ${version}, this program knows 3`) });
      assert.equal(readFileSync(format, 'utf8'), JSON.stringify({ v: version }));
      writeFileSync(format, ours);
      await folder.open();
      await folder.remove();
    });
  }

  it('takes no more writes once it is closed', async () => {
    const folder = makeDataFolder();
    const store = await folder.open();
    await store.keyValues.write('k', '1');
    await store.close();
    await assert.rejects(store.keyValues.write('k', '2'), { code: 'data_folder_closed' });
    await assert.rejects(store.keyValues.delete('k'), { code: 'data_folder_closed' });
    await assert.rejects(store.requests.create(sampleRequest(1)), { code: 'request_not_saved' });
    await assert.rejects(store.ready(), { code: 'data_folder_closed' });
    assert.equal(await (await folder.open()).keyValues.read('k'), '1');
    await folder.remove();
  });
});
