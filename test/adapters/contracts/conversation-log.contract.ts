import assert from 'node:assert/strict';
import type { ConversationLog, WebConversation } from '../../../services/ports/conversation-log.js';

const conversation = (id: string, changes: Partial<WebConversation> = {}): WebConversation => ({
  id,
  partnerId: 'p1',
  userId: 'u1',
  createdAt: '2026-11-22T01:00:00.000Z',
  ...changes,
});

/** What every conversation log does. `open` gives an empty one, `reopen` the same one as another process would find it later. */
export function describeConversationLog(open: () => Promise<ConversationLog>, reopen: () => Promise<ConversationLog>): void {
  it('knows the conversations that were opened, whose they are, and no others', async () => {
    const log = await open();
    await log.open(conversation('a'));
    await log.open(conversation('b', { createdAt: '2026-11-22T02:00:00.000Z' }));
    await log.open(conversation('c', { userId: 'u2' }));
    await log.open(conversation('a', { userId: 'somebody else' }));
    for (const l of [log, await reopen()]) {
      assert.deepEqual(await l.find('a'), conversation('a'));
      assert.equal(await l.find('d'), undefined);
      assert.deepEqual(
        (await l.ofUser('p1', 'u1')).map(({ id }) => id),
        ['b', 'a'],
      );
      assert.deepEqual(await l.ofUser('p2', 'u1'), []);
    }
  });

  it('keeps every conversation of many that are opened at once', async () => {
    const log = await open();
    const ids = Array.from({ length: 50 }, (_, i) => `c${i}`);
    await Promise.all(ids.map((id) => log.open(conversation(id))));
    const later = await reopen();
    assert.deepEqual((await later.ofUser('p1', 'u1')).map(({ id }) => id).sort(), ids.sort());
  });

  it('numbers entries from 1 and gives those after a number', async () => {
    const log = await open();
    await log.open(conversation('a'));
    assert.deepEqual(await log.read('a', 0), { entries: [], watermark: 0 });
    assert.equal(await log.append('a', ['"one"', '"二"']), 2);
    assert.equal(await log.append('a', ['"three"']), 3);
    assert.equal(await log.append('a', []), 3);
    for (const l of [log, await reopen()]) {
      assert.deepEqual(await l.read('a', 0), { entries: ['"one"', '"二"', '"three"'], watermark: 3 });
      assert.deepEqual(await l.read('a', 2), { entries: ['"three"'], watermark: 3 });
      assert.deepEqual(await l.read('a', 99), { entries: [], watermark: 3 });
    }
    assert.equal(await (await reopen()).append('a', ['4']), 4);
  });

  it('numbers entries that arrive at once without a gap or a double', async () => {
    const log = await open();
    await log.open(conversation('a'));
    const numbers = await Promise.all(Array.from({ length: 40 }, (_, i) => log.append('a', [`${i}`])));
    assert.deepEqual(
      numbers,
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
    assert.deepEqual(
      (await (await reopen()).read('a', 0)).entries,
      Array.from({ length: 40 }, (_, i) => `${i}`),
    );
  });

  it('drops the oldest of a long conversation and goes on counting', async () => {
    const log = await open();
    await log.open(conversation('a'));
    for (let i = 1; i <= 1_300; i += 50)
      await log.append(
        'a',
        Array.from({ length: 50 }, (_, n) => `${i + n}`),
      );
    for (const l of [log, await reopen()]) {
      const { entries, watermark } = await l.read('a', 0);
      assert.equal(watermark, 1_300);
      assert.ok(entries.length >= 200 && entries.length <= 1_000, `${entries.length} kept`);
      assert.equal(entries[0], `${1_300 - entries.length + 1}`);
      assert.deepEqual((await l.read('a', 1_298)).entries, ['1299', '1300']);
    }
    assert.equal(await (await reopen()).append('a', ['1301']), 1_301);
    assert.deepEqual((await (await reopen()).read('a', 1_299)).entries, ['1300', '1301']);
  });

  it('refuses entries for an unknown conversation, and has none of it', async () => {
    const log = await open();
    await assert.rejects(log.append('nobody', ['1']));
    assert.deepEqual(await log.read('nobody', 0), { entries: [], watermark: 0 });
  });
}
