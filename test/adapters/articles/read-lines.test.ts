import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { linesOf, makeLinePlaces } from '../../../adapters/articles/line-places.js';
import { readLines } from '../../../adapters/articles/read-lines.js';

describe('the lines of a file', () => {
  let file: string;
  before(async () => void (file = join(await mkdtemp(join(tmpdir(), 'lines-')), 'lines')));
  after(() => rm(join(file, '..'), { recursive: true, force: true }));

  it('are given whole, with their places in bytes, however long they are and whether or not the last one ends', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\n', '')),
      fc.integer({ min: 500_000, max: 2_500_000 }).map((length) => '邮'.repeat(length / 3)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), fc.boolean(), async (lines, ended) => {
        const written = lines.join('\n') + (ended ? '\n' : '');
        await writeFile(file, written);
        const bytes = await readFile(file);
        const read = [...readLines(file)];
        const expected = written.split('\n');
        if (expected.at(-1) === '') expected.pop();
        assert.deepEqual(
          read.map(({ text }) => text),
          expected,
        );
        for (const { text, offset, length } of read) assert.equal(bytes.toString('utf8', offset, offset + length), text);
      }),
      { numRuns: 40 },
    );
  });

  it('are not read when one is longer than any article', async () => {
    await writeFile(file, 'x'.repeat((1 << 23) + (1 << 20) + 1));
    assert.throws(() => [...readLines(file)], /longer than/);
  });
});

describe('the places of lines', () => {
  it('are kept in their order, and found by the id of the article', () => {
    const ids = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 3_000, size: 'max' });
    fc.assert(
      fc.property(ids, (names) => {
        const places = makeLinePlaces();
        names.forEach((id, at) => places.add(id, at % 7, at * 2 ** 33, at + 1));
        const done = places.done();
        assert.deepEqual([done.source.length, done.offset.at(-1) ?? 0], [names.length, Math.max(0, names.length - 1) * 2 ** 33]);
        names.forEach((id, at) => assert.ok(linesOf(done, id).includes(at), id));
        for (const line of linesOf(done, names[0] ?? '')) assert.equal(names[line], names[0]);
      }),
      { numRuns: 30 },
    );
  });

  it('of an id that nobody has are none', () => {
    const places = makeLinePlaces();
    places.add('docs:a', 0, 0, 1);
    assert.deepEqual(linesOf(places.done(), 'docs:b'), []);
    assert.deepEqual(linesOf(makeLinePlaces().done(), 'docs:b'), []);
  });
});
