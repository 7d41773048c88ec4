import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleText } from '../../cards/article-text.js';
import { collectedLines, withCollected } from '../../cards/collected-lines.js';
import { initialValues } from '../../cards/initial-values.js';
import { plainMarkdown } from '../../cards/plain-markdown.js';
import { fitting } from '../../cards/self-help-fit.js';
import { readCollected, readTicks } from '../../cards/self-help-inputs.js';
import { messagesFor } from '../../locales/messages.js';
import { LOCALES } from '../../services/model/locale.js';
import { anArticle, aDraft, aUser, NOW } from './samples.js';

describe('an article’s Markdown as plain text', () => {
  for (const [markdown, plain] of [
    ['Open **Mail flow > Message trace** now', 'Open Mail flow > Message trace now'],
    ['Run `nslookup -type=mx` twice', 'Run nslookup -type=mx twice'],
    ['See [the page](https://learn.microsoft.com/a_b_c) first', 'See the page (https://learn.microsoft.com/a_b_c) first'],
    ['[https://a.cn](https://a.cn)', 'https://a.cn'],
    ['- one\n- two *really*', '- one\n- two really'],
    ['Wait:\n\n```powershell\nGet-Mailbox -Identity *\n```', 'Wait:\n\nGet-Mailbox -Identity *'],
    ['a snake_case_name and 2 * 3 * 4', 'a snake_case_name and 2 * 3 * 4'],
    ['\\*literally\\*', '*literally*'],
    ['打开**邮件流**，再看`结果`', '打开邮件流，再看结果'],
  ] as const) {
    it(`reads “${markdown.replaceAll('\n', '⏎')}”`, () => assert.equal(plainMarkdown(markdown), plain));
  }
});

describe('what a card of self-help sends', () => {
  it('is read as ticked steps; what was not on the card stays as it was', () => {
    const sent = {
      'step-1-1': 'true',
      'step-1-2': 'false',
      'step-2-1': 'true',
      'step-1-3': true,
      'step-1-x': 'true',
      'step-1-999': 'true',
    };
    assert.deepEqual(readTicks(sent, 1, [2, 4]), [1, 3, 4]);
    assert.deepEqual(readTicks({}, 1, [2]), [2]);
    assert.deepEqual(readTicks({ __proto__: { 'step-1-1': 'true' } }, 1, []), []);
  });

  it('is read as what was collected, without what nobody types, each at most 1,000 characters', () => {
    const sent = { 'collect-1': ' 5.4.1\u202E\n ', 'collect-3': 'x'.repeat(2_000), 'collect-4': 7 };
    assert.deepEqual(readCollected(sent, 4), ['5.4.1', '', 'x'.repeat(1_000), '']);
    assert.equal(readCollected({ 'step-1-1': 'true' }, 4), undefined, 'another card');
    assert.equal(readCollected(sent, 9)?.length, 5);
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('step-1-1', 'step-1-2', 'collect-1', '__proto__'), fc.anything()), (sent) => {
        assert.ok(readTicks(sent, 1, []).every((step) => step === 1 || step === 2));
        assert.ok((readCollected(sent, 2) ?? []).every((value) => typeof value === 'string'));
      }),
    );
  });
});

describe('what was collected, in the description', () => {
  const m = messagesFor('en-US');
  const lines = (...values: string[]) => collectedLines([{ articleId: 'a', labels: ['Code', 'Time'], values }], m);

  it('stands there once, whatever was typed around it, and is exchanged when it changes', () => {
    const first = withCollected('Mail is down', [], lines('5.4.1', ''));
    assert.equal(first, 'Mail is down\nCode: 5.4.1');
    assert.equal(withCollected(first, lines('5.4.1'), lines('5.4.1', '09:30')), 'Mail is down\nCode: 5.4.1\nTime: 09:30');
    assert.equal(withCollected(`${first}\nand slow`, lines('5.4.1'), lines('5.7.1')), 'Mail is down\nand slow\nCode: 5.7.1');
    assert.equal(withCollected('Edited: 5.4.1 it was', lines('5.4.1'), lines('5.4.1')), 'Edited: 5.4.1 it was\nCode: 5.4.1');
  });

  it('loses no word of the description', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), fc.array(fc.string({ minLength: 1 })), (words, before, after) => {
        const kept = withCollected(words, before, after).split('\n');
        for (const line of words.trim().split('\n')) {
          if (line.trim() !== '' && !before.includes(line)) assert.ok(kept.some((each) => each.includes(line.trim())));
        }
      }),
    );
  });
});

describe('what self-help tried, in the form', () => {
  for (const locale of LOCALES) {
    it(`names ticked steps, then what was shown besides (${locale})`, () => {
      const m = messagesFor(locale);
      const articles = [anArticle(0, locale, { title: 'A' }), anArticle(1, locale, { title: 'B' })];
      const selfHelp = { shown: ['article-0', 'article-1'], decision: 'unsolved', ticked: { 'article-1': [1, 3] } } as const;
      const form = (draft: object) =>
        initialValues({ draft: { ...aDraft(locale), ...draft }, user: aUser(locale), articlesRejected: articles, now: NOW }, m)[
          'stepsTried'
        ];
      assert.deepEqual(form({ selfHelp })?.split('\n')[0], m.selfHelp.tried('B', ['1', '3'].join(m.words.listSeparator), true));
      assert.ok(form({ selfHelp })?.endsWith(m.details.articlesTried(['A'])));
      assert.equal(form({ selfHelp: { shown: ['article-0', 'article-1'] } }), m.details.articlesTried(['A', 'B']), 'as drafts were before');
    });
  }
});

describe('an article', () => {
  it('of any length fits a card in whole steps, and says that there is more', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3_000 }), { maxLength: 60 }), (steps) => {
        const fit = fitting(anArticle(0, 'en-US', { steps }));
        assert.ok(Buffer.byteLength(JSON.stringify(fit)) < 14_000);
        assert.equal(fit.isCut, fit.steps.length < steps.length || steps.some((step) => step.length > 900));
      }),
      { numRuns: 40 },
    );
    assert.equal(fitting(anArticle(0, 'zh-CN')).isCut, false);
  });

  it('as a text for the customer has title, causes, numbered steps, check and link, and nothing but text', () => {
    const text = articleText(
      anArticle(0, 'en-US', { causes: ['One.', 'Two.'], steps: ['Open **it**', 'Close `it`'], check: 'Look.' }),
      messagesFor('en-US'),
    );
    assert.equal(
      text,
      'External mail bounces with 550 5.7.708\n\nLikely causes: One. Two.\n\n1. Open it\n2. Close it\n\nHow to check: Look.\n\nRead more: https://docs.azure.cn',
    );
    const lead = anArticle(0, 'en-US', { causes: [], steps: [], lead: 'It applies to all.', link: undefined });
    assert.match(articleText(lead, messagesFor('en-US')), /\n\nIt applies to all\.\n\n/u);
  });
});
