import assert from 'node:assert/strict';
import { numberAskedFor } from '../../locales/number-asked-for.js';

const cases: readonly (readonly [string, string])[] = [
  ['SR-261122-7F3K', 'SR-261122-7F3K'],
  ['sr 261122 7f3k', 'sr 261122 7f3k'],
  ['hand over SR-261122-7F3K', 'SR-261122-7F3K'],
  ['Where is SR-261122-7F3K?', 'SR-261122-7F3K'],
  ['撤回SR-261122-7F3K', 'SR-261122-7F3K'],
  ['请转交：SR-261122-7F3K', 'SR-261122-7F3K'],
  ['SR-261122-7F3K 怎么样了？', 'SR-261122-7F3K'],
  ['SR-261122-7F3K的進度', 'SR-261122-7F3K'],
];

describe('numberAskedFor', () => {
  for (const [text, number] of cases) it(`reads “${text}”`, () => assert.equal(numberAskedFor(text), number));
  for (const text of [
    '',
    'SR-261122',
    'Same as SR-261122-7F3K at Fabrikam',
    'SR-261122-7F3K 的问题在 Fabrikam 又出现了',
    '转交',
    'sr '.repeat(5_000),
  ]) {
    it(`leaves “${text.slice(0, 30)}” to the conversation`, () => assert.equal(numberAskedFor(text), undefined));
  }
});
