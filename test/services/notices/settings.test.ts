import assert from 'node:assert/strict';
import { makeNoticeSettings } from '../../../services/notices/settings.js';
import { MemoryKeyValueStore } from '../../fakes/memory-key-value-store.js';

const WANG = { partnerId: 'p1', userId: 'u1' };

describe('what is kept of a person’s notices', () => {
  it('is nothing at first: no quiet hours, nothing missed', async () => {
    const settings = makeNoticeSettings({ keyValues: new MemoryKeyValueStore() });
    assert.equal((await settings.quietHours(WANG)).on, false);
    assert.deepEqual(await settings.missed(WANG), []);
  });

  it('loses nothing when much is changed at the same time, and belongs to one person of one partner', async () => {
    const keyValues = new MemoryKeyValueStore();
    const settings = makeNoticeSettings({ keyValues });
    const quiet = { on: true, from: '22:00', to: '08:00' };
    await Promise.all([
      ...Array.from({ length: 20 }, (_, entry) => settings.miss(WANG, { requestId: 'r', entry })),
      settings.setQuietHours(WANG, quiet),
    ]);
    assert.equal((await settings.missed(WANG)).length, 20);
    assert.deepEqual(await settings.quietHours(WANG), quiet);
    assert.deepEqual([...keyValues.texts.keys()], ['p1/notices/u1']);
    assert.deepEqual(await settings.missed({ partnerId: 'p2', userId: 'u1' }), []);
  });

  it('counts what is missed twice once, and keeps the last fifty', async () => {
    const settings = makeNoticeSettings({ keyValues: new MemoryKeyValueStore() });
    for (let entry = 0; entry < 60; entry++) await settings.miss(WANG, { requestId: 'r', entry });
    await settings.miss(WANG, { requestId: 'r', entry: 59 });
    const missed = await settings.missed(WANG);
    assert.deepEqual([missed.length, missed[0]?.entry, missed.at(-1)?.entry], [50, 10, 59]);
  });

  it('forgets what was seen, and keeps what came meanwhile', async () => {
    const settings = makeNoticeSettings({ keyValues: new MemoryKeyValueStore() });
    await settings.miss(WANG, { requestId: 'r', entry: 1 });
    const seen = await settings.missed(WANG);
    await settings.miss(WANG, { requestId: 'r', entry: 2 });
    await settings.seen(WANG, seen);
    assert.deepEqual(await settings.missed(WANG), [{ requestId: 'r', entry: 2 }]);
  });

  it('is as before when it could not be stored', async () => {
    const keyValues = new MemoryKeyValueStore();
    const settings = makeNoticeSettings({ keyValues });
    keyValues.failures.push(new Error('disk full'));
    await assert.rejects(settings.miss(WANG, { requestId: 'r', entry: 1 }), /disk full/);
    assert.deepEqual(await settings.missed(WANG), []);
    await settings.miss(WANG, { requestId: 'r', entry: 1 });
    assert.equal((await settings.missed(WANG)).length, 1);
  });
});
