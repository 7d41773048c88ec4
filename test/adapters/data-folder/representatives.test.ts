import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRepresentatives } from '../../../adapters/data-folder/index.js';
import { readRepresentatives } from '../../../adapters/data-folder/representatives.js';
import { ManualClock } from '../../fakes/manual-clock.js';

const SCRIPT = join(import.meta.dirname, '../../../scripts/representative.mjs');
const entry = (id: string, digit: string) => ({ id, name: `Name of ${id}`, locale: 'zh-CN', secretSha256: digit.repeat(64) });

describe('representatives.json', () => {
  let dir: string;
  const unusable: (readonly string[])[] = [];
  const clock = new ManualClock();
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'representatives-'));
    unusable.splice(0);
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const write = (content: unknown) =>
    writeFileSync(join(dir, 'representatives.json'), typeof content === 'string' ? content : JSON.stringify(content));
  const open = () => makeRepresentatives(dir, { clock, unusable: (problems) => unusable.push(problems) });
  const names = async (directory: ReturnType<typeof open>) => (await directory.all()).map(({ id }) => id);

  it('may be missing, and be put there later', async () => {
    const directory = open();
    assert.deepEqual(await names(directory), []);
    write([entry('a', '1')]);
    clock.forward({ seconds: 1 });
    assert.deepEqual([await names(directory), unusable], [['a'], []]);
  });

  it('is taken in while it runs, and stays as it was while there is a mistake in it', async () => {
    write([entry('a', '1')]);
    const directory = open();
    assert.deepEqual(await names(directory), ['a']);
    write('[{ "id": "a", ');
    clock.forward({ seconds: 1 });
    assert.deepEqual([await names(directory), unusable.length], [['a'], 1]);
    clock.forward({ seconds: 1 });
    assert.deepEqual([await names(directory), unusable.length], [['a'], 1]);
    write([entry('bb', '2')]);
    clock.forward({ seconds: 1 });
    assert.deepEqual(await names(directory), ['bb']);
    rmSync(join(dir, 'representatives.json'));
    clock.forward({ seconds: 1 });
    assert.deepEqual(await names(directory), []);
  });

  for (const [what, content, where] of [
    ['a digest that is none', [{ ...entry('a', '1'), secretSha256: 'hunter2' }], '[0].secretSha256'],
    ['a secret itself', [{ ...entry('a', '1'), secret: 'x' }], '[0]'],
    ['an id used twice', [entry('a', '1'), { ...entry('a', '2'), name: 'Other' }], '[1].id'],
    ['a name used twice', [entry('a', '1'), { ...entry('b', '2'), name: 'Name of a' }], '[1].name'],
    ['a secret used twice', [entry('a', '1'), entry('b', '1')], '[1].secretSha256'],
    ['an unknown language', [{ ...entry('a', '1'), locale: 'fr-FR' }], '[0].locale'],
  ] as const) {
    it(`is refused with ${what}, and where that is`, () => {
      write(content);
      const problems: string[] = [];
      assert.equal(
        readRepresentatives(dir, ({ path }) => problems.push(path)),
        undefined,
      );
      assert.deepEqual(problems, [where]);
    });
  }

  it('takes the entries that "npm run representative" makes, for the secret that it shows', () => {
    const { stdout, status } = spawnSync(process.execPath, [SCRIPT, '王蕾', 'zh-TW'], { encoding: 'utf8' });
    assert.equal(status, 0);
    const secret = /^ {2}(\S{32})$/m.exec(stdout)?.[1] ?? '';
    const made = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { secretSha256: string };
    write([made]);
    const [read] = readRepresentatives(dir, ({ problem }) => assert.fail(problem)) ?? [];
    assert.deepEqual([read?.name, read?.locale], ['王蕾', 'zh-TW']);
    assert.equal(read?.secretSha256, createHash('sha256').update(secret).digest('hex'));
    for (const args of [[], [''], ['Wang Lei', 'fr-FR'], ['Wang', 'Lei', 'zh-CN']]) {
      assert.equal(spawnSync(process.execPath, [SCRIPT, ...args]).status, 2, args.join());
    }
  });
});
