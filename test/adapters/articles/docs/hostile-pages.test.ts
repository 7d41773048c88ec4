import assert from 'node:assert/strict';
import { marked } from 'marked';
import { plainMarkdown } from '../../../../adapters/articles/docs/docs-syntax.js';
import { articleText } from '../../../../cards/article-text.js';
import { fullArticle, shortArticle } from '../../../../cards/self-help-article.js';
import { messagesFor } from '../../../../locales/index.js';
import { taken, parse } from './pages.js';

const TRICKS = [
  '<script>alert(1)</script>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '[click](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](https://evil.example/track.png)',
  '<https://evil.example>',
  'https://evil.example/login',
  'www.evil.example',
  'mail@evil.example',
  '[a][b]',
  '`[x](javascript:alert(1))`',
  '\\[x\\](javascript:alert(1))',
  '&#91;x&#93;&#40;javascript:alert(1)&#41;',
  '&amp;#91;x&amp;#93;(javascript:alert(1))',
  '<at>everyone</at>',
  '{{DATE(2017-02-14T06:08:39Z,SHORT)}}',
  '**bold [x](https://evil.example)** *[y](https://evil.example)*',
  '\u202Etxt.exe\u2066 \u200Bok\uFEFF',
  '&#x202E;txt.exe',
  '\\---',
  '| a | b |',
  '> quote',
  '~~~ code',
  '<a href="javascript:alert(1)">x</a>',
  '<b onmouseover="alert(1)">x</b>',
  '<x\n onclick=alert(1)>',
  '[x]: https://evil.example\n\n[x]',
  '1\\. [x](https://evil.example)',
  'h&#116;tps://evil.example',
  'ht**t**ps://evil.example',
  'w**w**w.evil.example',
];
const DANGEROUS = /<(?!\/?(?:p|strong)>)|\{\{|[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u;

describe('a page with tricks in it', () => {
  const m = messagesFor('en-US');
  for (const trick of TRICKS) {
    it(`renders as the words that it has: ${JSON.stringify(trick)}`, () => {
      const page = `---\ntitle: ${JSON.stringify(trick)}\ndescription: ${JSON.stringify(trick)}\n---\n# Mail does not arrive ${trick}\n\nIt says that mail does not arrive any more. ${trick}\n\n## Symptoms\n\n${trick}\n\n## Cause\n\n${trick} is the cause.\n\n## Resolution\n\n1. Do ${trick} now.\n2. ${trick}\n3. Then wait for it.\n\n## Verification steps\n\nSee ${trick} there.\n`;
      const { symptoms: _, ...article } = taken(page);
      for (const text of [...article.steps, ...article.causes, article.check ?? '']) {
        const html = marked.parse(text, { async: false });
        assert.doesNotMatch(html, DANGEROUS, `${JSON.stringify(text)} becomes ${html}`);
      }
      assert.doesNotMatch(article.title + (article.lead ?? ''), /[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u);
      const shown = { article: { ...article, symptoms: [] }, place: 1, ticked: [] };
      const of = { stamp: { draftId: 'd', ask: 1 } };
      const cards = JSON.stringify([fullArticle(of, shown, m), shortArticle(of, shown, m)]);
      assert.doesNotMatch(cards, /"Image"|"url":/);
      assert.doesNotMatch(articleText(shown.article, m), /[\u202A-\u202E\u2066-\u2069]/u);
    });
  }

  const link = (address: string) =>
    taken(`---\ntitle: Mail\nlink: ${JSON.stringify(address)}\n---\n${'Mail does not arrive any more. '.repeat(3)}`).link;

  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    'http://docs.example',
    'https://login.microsoftonline.com@evil.example/',
    'https://user:secret@docs.example/',
    'https://',
    'https:///x',
    '//docs.example',
  ]) {
    it(`has no link to ${address}`, () => assert.ok(!/@|javascript|data:|^http:/u.test(link(address) ?? ''), link(address)));
  }

  it('keeps a plain link', () => assert.equal(link('https://docs.example/a?b=1'), 'https://docs.example/a?b=1'));

  it('that is a bomb of YAML aliases is read in no time', () => {
    const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]'];
    for (let n = 1; n < 30; n++) lines.push(`a${n}: &a${n} [${Array.from({ length: 10 }, () => `*a${n - 1}`).join(',')}]`);
    const started = performance.now();
    for (const more of ['', '? *a29\n: x', 'title: *a29', '<<: *a29', '? [*a29]\n: x']) {
      parse(`---\n${[...lines, more].join('\n')}\n---\n# Mail\n\n${'It does not arrive. '.repeat(5)}`);
    }
    assert.ok(performance.now() - started < 2_000);
  });

  it('has odd names in its front matter, and changes nobody else’s', () => {
    taken(
      `---\n__proto__:\n  title: polluted\n  link: https://evil.example\nconstructor: {prototype: {x: y}}\ntitle: Mail\n---\n${'Mail does not arrive any more. '.repeat(3)}`,
    );
    assert.equal(({} as Record<string, unknown>)['title'], undefined);
  });

  it('has no paragraph that takes long to read, also where it looks like a table', () => {
    const long = '_a'.repeat(2_900);
    for (const page of [
      `|${'_a'.repeat(50_000)}`,
      `|${long}\n`.repeat(16),
      `|a|b|\n|-|\n${`|${long}\n`.repeat(16)}`,
      `|a\\|b|\n|-|-|\n${`|${long}\n`.repeat(16)}`,
    ]) {
      const longest = Math.max(
        ...plainMarkdown(page)
          .split(/\n{2,}/u)
          .map((paragraph) => paragraph.length),
      );
      assert.ok(longest <= 12_000, `${page.slice(0, 20)} has one of ${longest} characters`);
    }
  });

  it('keeps a table whole, however many rows it has', () => {
    const rows = Array.from({ length: 300 }, (_, row) => `| error ${row} | ${'mail is late '.repeat(4)} |`);
    assert.match(taken(`# Mail\n\n| Code | What it means |\n|:-----|:----:|\n${rows.join('\n')}\n`).text, /error 299 · mail is late/);
  });
});
