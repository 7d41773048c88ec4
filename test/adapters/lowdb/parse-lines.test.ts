import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isJson, parseLines } from '../../../adapters/lowdb/parse-lines.js';

const line = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => JSON.stringify(text));

describe('The lines of a file', () => {
  it('are the last so many whole ones, numbered on from the head, whatever was added before and cut off after them', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.nat(50),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (lines, before, keep, torn) => {
          fc.pre(!torn || lines.length > 0);
          const text = [`{"v":1,"first":${before + 1}}`, ...lines, torn ? '"not who' : ''].join('\n');
          const kept = lines.slice(-keep);
          assert.deepEqual(parseLines(Buffer.from(text), keep, isJson), {
            first: before + 1 + lines.length - kept.length,
            lines: kept,
            count: lines.length,
            torn,
            problem: undefined,
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are named as untrustworthy without a head, with a bad line among those kept, or with no whole one', () => {
    const problem = (text: string): string | undefined => parseLines(Buffer.from(text), 1, isJson).problem;
    for (const text of ['\n', '1\n', '{"v":1', '{"v":2,"first":1}\n1\n']) assert.equal(problem(text), 'no head', text);
    assert.equal(problem('{"v":1,"first":1}\n1\n{\n'), 'not what belongs in it');
    assert.equal(problem('{"v":1,"first":1}\n1\n\n'), 'not what belongs in it');
    assert.equal(problem('{"v":1,"first":1}\n{\n1\n'), undefined);
    assert.equal(problem('{"v":1,"first":1}\n1'), 'no whole line');
    assert.equal(problem('{"v":1,"first":1}\n'), undefined);
  });
});
