import assert from 'node:assert/strict';
import type { KeyValueStore } from '../../../services/ports/key-value-store.js';

/** What every key-value store does. `open` gives an empty one, `reopen` the same one as another process would find it later. */
export function describeKeyValueStore(open: () => Promise<KeyValueStore>, reopen: () => Promise<KeyValueStore>): void {
  it('gives nothing for a key that was never written', async () => {
    const store = await open();
    assert.equal(await store.read('partner/user/draft'), undefined);
  });

  it('gives what was written last, also to a later process', async () => {
    const store = await open();
    await store.write('partner/user/draft', '{"v":1}');
    await store.write('partner/user/draft', '{"v":2,"text":"收不到邮件 😀"}');
    assert.equal(await store.read('partner/user/draft'), '{"v":2,"text":"收不到邮件 😀"}');
    assert.equal(await (await reopen()).read('partner/user/draft'), '{"v":2,"text":"收不到邮件 😀"}');
  });

  it('keeps the last of many writes that arrive at once, for all of which it says yes', async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 50 }, (_, i) => store.write('k', `${i}`)));
    assert.equal(await store.read('k'), '49');
    assert.equal(await (await reopen()).read('k'), '49');
  });

  it('keeps a key that is written on and on, alternating with reads', async () => {
    const store = await open();
    for (let i = 0; i < 100; i += 1) {
      await store.write('k', JSON.stringify({ i, pad: 'x'.repeat(i * 10) }));
      assert.equal((JSON.parse((await store.read('k')) ?? '') as { i: number }).i, i);
    }
    assert.equal((JSON.parse((await (await reopen()).read('k')) ?? '') as { i: number }).i, 99);
  });

  it('forgets what was deleted, and takes it again', async () => {
    const store = await open();
    await store.write('k', '1');
    await store.delete('k');
    await store.delete('never-there');
    assert.equal(await store.read('k'), undefined);
    assert.deepEqual(await store.keys(''), []);
    await store.write('k', '2');
    assert.equal(await (await reopen()).read('k'), '2');
    await (await reopen()).delete('k');
    assert.equal(await (await reopen()).read('k'), undefined);
  });

  it('lists the keys of a prefix and no others', async () => {
    const store = await open();
    const long = `a/${'长'.repeat(200)}`;
    for (const key of ['a/1', 'a/2', long, 'ab/3', 'b/a/1']) await store.write(key, 'true');
    assert.deepEqual([...(await store.keys('a/'))].sort(), ['a/1', 'a/2', long].sort());
    assert.deepEqual([...(await (await reopen()).keys('a/'))].sort(), ['a/1', 'a/2', long].sort());
  });

  it('takes JSON that is laid out over several lines', async () => {
    const store = await open();
    await store.write('k', JSON.stringify({ a: 'line\nbreak', b: [1] }, null, 2));
    assert.deepEqual(JSON.parse((await (await reopen()).read('k')) ?? ''), { a: 'line\nbreak', b: [1] });
  });
}
