import assert from 'node:assert/strict';
import { basename, dirname, relative, sep } from 'node:path';
import fc from 'fast-check';
import { fileOf, keyOf } from '../../../adapters/lowdb/file-name.js';
import { makeDataFolder } from './data-folder.js';
import type { DataFolder } from './data-folder.js';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('.', '/', '\\', '+', '_', 'a', 'A', '\0', ':', '%', '2', 'f', '\ud800', 'ı', 'İ'), maxLength: 40 }),
  fc.constantFrom(
    '',
    '.',
    '..',
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\x',
    'con',
    'NUL',
    'a/b',
    'a+b',
    'a_2f_b',
    'K',
    'k',
    '__proto__',
    'constructor',
  ),
);

describe('The file of a key', () => {
  it('stays in its folder, has a name any file system takes, and can be read back unless it is long', () => {
    fc.assert(
      fc.property(hostile, (key) => {
        const path = fileOf('/data/state', key, '.jsonl');
        assert.match(relative('/data/state', path).split(sep).join('/'), /^[0-9a-f]{2}\/[kh]\+[a-z0-9+_-]{0,200}\.jsonl$/);
        if (basename(path).startsWith('k')) assert.equal(keyOf(basename(path), '.jsonl'), key);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is another one for another key', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        fc.pre(a !== b);
        assert.notEqual(fileOf('/data', a, '.json').toLowerCase(), fileOf('/data', b, '.json').toLowerCase());
      }),
      { numRuns: 2_000 },
    );
  });

  for (const [what, keyOfNth] of [
    ['requests', (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`],
    ['conversations', (n: number) => `teams/p1/u${n}/conversation-${n}`],
  ] as const) {
    it(`is in one of 64 subfolders, none with more than twice its share of ${what} that are numbered on`, () => {
      const sizes = new Map<string, number>();
      for (let n = 0; n < 10_000; n += 1) {
        const subfolder = dirname(fileOf('/data', keyOfNth(n), '.jsonl'));
        sizes.set(subfolder, (sizes.get(subfolder) ?? 0) + 1);
      }
      assert.equal(sizes.size, 64);
      assert.ok(Math.max(...sizes.values()) < (2 * 10_000) / 64, `${Math.max(...sizes.values())}`);
    });
  }

  it('is no key for a file that is not ours', () => {
    for (const name of ['k+a.json.tmp', 'x.jsonl', `h+${'0'.repeat(64)}.jsonl`, 'k+a.jsonl.unreadable-20261122T010203.004Z'])
      assert.equal(keyOf(name, '.jsonl'), undefined);
  });
});

describe('The key-value store, given hostile keys', () => {
  let folder: DataFolder;
  beforeEach(() => void (folder = makeDataFolder()));
  afterEach(() => folder.remove());

  it('keeps each apart from the others, over a restart', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(hostile, { minLength: 1, maxLength: 12 }), async (keys) => {
        const before = await folder.open();
        await Promise.all(keys.map((key, i) => before.keyValues.write(key, `${i}`)));
        const { keyValues } = await folder.open();
        for (const [i, key] of keys.entries()) assert.equal(await keyValues.read(key), `${i}`);
        assert.deepEqual([...(await keyValues.keys(''))].sort(), [...keys].sort());
        for (const key of keys) await keyValues.delete(key);
      }),
      { numRuns: 60 },
    );
  });
});
