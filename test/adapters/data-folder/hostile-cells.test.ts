import assert from 'node:assert/strict';
import { domainOf, localeOf, subscriptionOf, cellText, listOf } from '../../../adapters/data-folder/customer-cells.js';

/** The longest that a cell may be. */
const LONGEST = 4_000;
const filled = (begin: string, piece: string, end: string) =>
  begin + piece.repeat((LONGEST - begin.length - end.length) / piece.length) + end;

describe('cells of a customer file that somebody made to keep us busy', () => {
  const cells = [
    ['a(', ' ', 'x'],
    ['a(x', ' ', ''],
    ['', ' (', 'x'],
    ['a', ' ', 'b'],
    ['a', ' x', ' 1y'],
    ['="', '"', 'x'],
    ['', 'a.', '!'],
    ['', 'a-', '!'],
  ] as const;
  for (const [begin, piece, end] of cells) {
    it(`are read at once: ${JSON.stringify(begin + piece.repeat(3))}…${end}`, () => {
      const cell = filled(begin, piece, end);
      const started = performance.now();
      for (const read of [domainOf, localeOf, cellText, listOf, (text: string) => subscriptionOf(text, 'c', 0)]) read(cell);
      assert.ok(performance.now() - started < 100, `${Math.round(performance.now() - started)} ms`);
    });
  }

  it('are read as before where somebody typed several spaces', () => {
    const { friendlyName, quantity, status, isTrial } = subscriptionOf('Microsoft  365   E3  x 25 ( suspended )  (trial)', 'c', 0);
    assert.deepEqual([friendlyName, quantity, status, isTrial], ['Microsoft 365 E3', 25, 'suspended', true]);
  });
});
