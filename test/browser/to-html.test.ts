import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPlain, markedHtml, toHtml } from '../../web/chat/rich/to-html.js';

const SIGNS = ' \t\n\r\u00a0\u3000-+*_=#>|~`[](){}<>&;:/\\!@.0123456789wwwhtps"\'aé中，。\u2028'.split('');

describe('plain text on its short way round the Markdown parser', () => {
  it('becomes what the parser makes of it, whatever it is', () => {
    const texts = fc.array(fc.constantFrom(...SIGNS, 'www.', 'http://', 'a.b@c.example', '1. ', '- '), { maxLength: 12 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const quotesPlain = markedHtml(text).replaceAll('&quot;', '"').replaceAll('&#39;', "'");
        assert.equal(toHtml(text), isPlain(text) ? quotesPlain : markedHtml(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('is any ordinary sentence, and nothing with a mark in it', () => {
    for (const text of ['Hello Olivia Grant', '请用一句话告诉我哪位客户遇到了什么问题。', '“Contoso” users: no mail, 3.5 h.'])
      assert.ok(isPlain(text), text);
    for (const text of ['**a**', 'a\nb', '<b>', 'see https://a.example', '1. one', '- one', '']) assert.ok(!isPlain(text), text);
  });
});
