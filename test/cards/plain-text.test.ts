import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marked } from 'marked';
import { breakable, escapeMarkdown, isolated, shortened } from '../../cards/plain-text.js';

const shown = (markdown: string) =>
  (marked.parseInline(markdown) as string)
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, '&');

describe('text that people wrote', () => {
  it('reads in Markdown as it was written', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '`',
      '\\',
      '~',
      '|',
      '#',
      ':',
      '/',
      '@',
      '.',
      '!',
      '中',
      'https://',
      'www.',
      '&',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => assert.equal(shown(escapeMarkdown(text)), text)),
      { numRuns: 1000 },
    );
  });
  it('links nothing', () => {
    for (const text of ['https://evil.example', 'www.evil.example', 'a@evil.example', '[x](https://evil.example)', '<b>x</b>']) {
      assert.doesNotMatch(marked.parse(escapeMarkdown(text)) as string, /<a|<b>/u, text);
    }
  });
  it('starts no list and no heading', () => {
    for (const text of ['1. x', '- x', '+ x', '# x', '> x'])
      assert.doesNotMatch(marked.parse(escapeMarkdown(text)) as string, /<(?:ol|ul|h1|blockquote)/u, text);
  });
  it('costs no more for much white space than for words', () => {
    const text = `\n${' '.repeat(50)}`.repeat(4_000);
    const began = process.cpuUsage();
    escapeMarkdown(text);
    // Quadratic, it took 5 s.
    assert.ok(process.cpuUsage(began).user < 500_000);
  });
  it('stays in its own direction', () => {
    assert.equal(isolated('שלום'), '\u2068שלום\u2069');
    assert.equal(isolated('a\u202Eb'), 'ab');
    assert.equal(isolated('康拓'), '康拓');
  });
  it('is cut between characters', () => {
    assert.equal(shortened('😀😀😀', 2), '😀…');
    assert.equal(shortened('abc', 3), 'abc');
  });
  it('can break in a word that no screen is wide enough for', () => {
    assert.equal(breakable('A'.repeat(100)).split('\u200B').length, 5);
    assert.equal(breakable('4b5a2f0e-6a3c-4a8e-9a54-0d9a3f1c7e21'), '4b5a2f0e-6a3c-4a8e-9a54-0d9a3f1c7e21');
  });
});
