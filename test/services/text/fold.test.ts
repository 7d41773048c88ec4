import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, foldWithPositions } from '../../../services/text/fold.js';
import { compact, originalStretch } from '../../../services/text/compact.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.constantFrom('雲', '启', 'Ａ', '　', ' ', '\t', 'İ', 'ß', 'ﬁ', '㈱', 'e\u0301', '𠮷', '\u200b', 'ｶﾞ', 'Ǆ'), { maxLength: 12 })
    .map((parts) => parts.join('')),
);

describe('fold', () => {
  for (const [text, folded] of [
    ['  Ｃｏｎｔｏｓｏ　（上海） ', 'contoso (上海)'],
    ['雲啟網路資訊', '云启网路资讯'],
    ['Café\u200b Müller', 'cafe muller'],
    ['a  \t b', 'a b'],
    ['', ''],
  ] as const) {
    it(`makes ${JSON.stringify(folded)} of ${JSON.stringify(text)}`, () => assert.equal(fold(text), folded));
  }

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => assert.equal(fold(fold(text)), fold(text))),
      { numRuns: 2000 },
    );
  });

  it('gives the same text with positions, which rise and stay inside the original', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, starts } = foldWithPositions(text);
        assert.equal(folded, fold(text));
        assert.equal(starts.length, folded.length + 1);
        assert.ok(starts.every((start, index) => start <= text.length && start >= (starts[index - 1] ?? 0)));
      }),
      { numRuns: 2000 },
    );
  });

  it('leads back to the stretch a folded part came from', () => {
    const original = '请看：Ｃａｆé　㈱雲啟。';
    const { text, folded } = compact(original);
    assert.equal(text, '请看cafe株云启');
    const at = folded.text.indexOf('cafe');
    const { start, end } = originalStretch(folded, at, at + 4);
    assert.equal(original.slice(start, end), 'Ｃａｆé');
  });
});
