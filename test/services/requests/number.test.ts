import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeNumber, readNumber } from '../../../services/requests/number.js';

const CHARACTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Any number that is given out, with three or five random characters, in this century. */
const numbers = fc
  .tuple(
    fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2059-12-31T00:00:00Z'), noInvalidDate: true }),
    fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
    fc.constantFrom(3, 5),
  )
  .map(([now, stream, length]) => makeNumber(now, () => Number(stream.next().value), length));
const SEED = { seed: 20_261_122, numRuns: 300 };

describe('a request’s number', () => {
  it('has the Beijing date, and no characters that are mistaken for one another', () => {
    assert.match(
      makeNumber(new Date('2026-11-22T15:59:59Z'), () => 0),
      /^SR-261122-222.$/,
    );
    assert.match(
      makeNumber(new Date('2026-11-22T16:00:00Z'), () => 0),
      /^SR-261123-222.$/,
    );
    fc.assert(
      fc.property(numbers, (number) => assert.match(number, /^SR-\d{6}-(?:[2-9A-HJKMNP-Z]{4}|[2-9A-HJKMNP-Z]{6})$/)),
      SEED,
    );
  });

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (const typed of [
          number,
          number.toLowerCase(),
          number.replaceAll('-', ' '),
          ` ${number.replaceAll('-', '')} `,
          fullWidth(number),
        ]) {
          assert.equal(readNumber(typed), number, typed);
        }
      }),
      SEED,
    );
  });

  it('shows any single wrong character', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (const { at, others } of places(number)) {
          for (const other of others)
            assert.equal(readNumber(number.slice(0, at) + other + number.slice(at + 1)), undefined, `${number} with ${other} at ${at}`);
        }
      }),
      SEED,
    );
  });

  it('shows any two neighbours swapped', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (let at = 3; at + 1 < number.length; at++) {
          const [one = '', two = ''] = [number[at], number[at + 1]];
          if (one === two || one === '-' || two === '-') continue;
          const swapped = number.slice(0, at) + two + one + number.slice(at + 2);
          assert.equal(readNumber(swapped), undefined, `${number} as ${swapped}`);
        }
      }),
      SEED,
    );
  });

  it('is not read out of anything else', () => {
    for (const text of [
      '',
      'SR',
      'SR-261122',
      'SR-261122-7F3',
      'XX-261122-7F3K',
      'SR-26112-7F3K',
      'SR-261122-0OIL',
      'please SR-261122-7F3K',
    ])
      assert.equal(readNumber(text), undefined, text);
  });
});

function places(number: string): readonly { at: number; others: readonly string[] }[] {
  return [...number].flatMap((character, at) => {
    if (at < 3 || character === '-') return [];
    return [{ at, others: [...(at < 9 ? '0123456789' : CHARACTERS)].filter((other) => other !== character) }];
  });
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));
}
