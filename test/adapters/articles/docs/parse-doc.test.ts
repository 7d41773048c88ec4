import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import { parse, taken } from './pages.js';

const SUPPORT_PAGE = `---
title: Mail to outside is refused | Microsoft Docs
description: Fixes an issue in which mail to other organizations is refused with 550 5.7.708.
ms.topic: troubleshooting
ms.assetid: 0f1e2d3c
appliesto:
  - Exchange Online
ms.date: 01/24/2024
---
# Mail is refused

_Original KB number:_ &nbsp; 2810692

> [!NOTE]
> This is about the cloud only.

## Symptoms

When you send mail, you receive this bounce message:

> 550 5.7.708 Access denied, traffic not accepted from this IP

## Cause

This occurs for one of the following reasons:

- The tenant is new.
- A mailbox was **broken** into.

## Resolution

To fix it, follow these steps:

1. Open the [admin center](https://admin.example.com), and select **Users** > **Active users**.

   :::image type="content" source="media/users.png" alt-text="Users":::

2. Run this command:

   \`\`\`powershell
   Get-Mailbox <alias> | fl
   \`\`\`
3. Wait.
   - one hour
   - or two

## More information

| Plan | Limit |
|------|-------|
| E3 | 10,000 |

## References

[Another page](other.md)
`;

describe('a page of documentation', () => {
  const page = taken(SUPPORT_PAGE, 'Mail/refused.md');

  it('becomes an article with title, symptoms, causes, steps and codes', () => {
    assert.equal(page.id, 'docs:Mail/refused');
    assert.equal(page.locale, 'en-US');
    assert.equal(page.title, 'Mail to outside is refused');
    assert.equal(page.serviceId, 'exchange-online');
    assert.equal(page.lead, 'Fixes an issue in which mail to other organizations is refused with 550 5.7.708.');
    assert.deepEqual(page.symptoms, [
      'When you send mail, you receive this bounce message:',
      '550 5.7.708 Access denied, traffic not accepted from this IP',
    ]);
    assert.deepEqual(page.causes, ['The tenant is new.', 'A mailbox was **broken** into.']);
    assert.deepEqual(page.steps, [
      'Open the admin center, and select **Users** \\> **Active users**.',
      'Run this command: Get-Mailbox \\<alias\\> \\| fl',
      'Wait. one hour; or two',
    ]);
    assert.deepEqual(page.codes, ['5.7.708']);
  });

  it('is searched by all that it says, without what only makes the page', () => {
    assert.match(page.text, /This is about the cloud only/u);
    assert.match(page.text, /E3 · 10,000/u);
    assert.doesNotMatch(page.text, /NOTE|:::|2810692|Another page|\*\*|users\.png/u);
  });

  it('tells its service itself before the operator does, the operator before its folder', () => {
    const of = (front: string, path: string, serviceId?: string) =>
      taken(
        `---\ntitle: T of the page\n${front}\n---\nSomething that is long enough to be found by anybody.\n`,
        path,
        serviceId ? { serviceId } : {},
      ).serviceId;
    assert.equal(of('service: teams\nms.service: exchange-online', 'OneDrive/a.md', 'onedrive'), 'teams');
    assert.equal(of('ms.service: exchange-online', 'a.md', 'onedrive'), 'onedrive');
    assert.equal(of('ms.service: exchange-online', 'OneDrive/a.md'), 'exchange-online');
    assert.equal(of('ms.prod: none', 'x/OneDrive/sync/a.md'), 'onedrive');
    assert.equal(of('appliesto:\n  - Windows\n  - OneDrive for Business', 'a.md'), 'onedrive');
    assert.equal(of('service: fax', 'a.md'), undefined);
  });

  for (const [language, headings] of [
    ['zh-CN', ['症状', '原因', '解决方法']],
    ['zh-TW', ['徵狀', '原因', '解決方式']],
  ] as const) {
    it(`is read by its headings in ${language}`, () => {
      const [symptoms, cause, resolution] = headings;
      const words = language === 'zh-CN' ? '邮箱满了，收不到新的邮件' : '信箱滿了，收不到新的郵件';
      const article = taken(
        `# 信\n\n## ${symptoms}\n\n${words}。\n\n## ${cause}\n\n${words}！\n\n## <a name="x"></a>${resolution}：\n\n1. ${words}一\n2. ${words}二\n`,
      );
      assert.equal(article.locale, language);
      assert.deepEqual(article.symptoms, [`${words}。`]);
      assert.deepEqual(article.causes, [`${words}！`]);
      assert.deepEqual(article.steps, [`${words}一`, `${words}二`]);
    });
  }

  it('without numbers has the paragraphs of its resolution as steps, a heading in it telling them apart', () => {
    const { steps } = taken(
      '# T\n\nToo many words to be too short for a page.\n\n## Resolution\n\nUse one of the following methods.\n\n### Method 1\n\nRestart it.\n\n### Method 2\n\nCall them:\n\n```\ncall x\n```\n',
    );
    assert.deepEqual(steps, ['**Method 1:** Restart it.', '**Method 2:** Call them: call x']);
  });

  it('has at most eight steps of at most 400 characters', () => {
    const { steps } = taken(`# T\n\n${Array.from({ length: 12 }, (_, n) => `${n + 1}. ${'Do this now. '.repeat(60)}`).join('\n')}\n`);
    assert.equal(steps.length, 8);
    assert.ok(steps.every((step) => step.length <= 400 && step.endsWith('…')));
  });

  it('with tabs, zones, monikers and comments loses the marks, not the words', () => {
    const { text, steps } = taken(
      '# T\n\n<!-- secret -->\n::: zone pivot="a"\nIn the zone there are some words to be found.\n::: zone-end\n::: moniker range="x"\nIn the moniker.\n::: moniker-end\n\n# [Windows](#tab/win)\n\n1. Press **Start**.\n2. Press [!UICONTROL Stop].\n\n---\n',
    );
    assert.match(text, /In the zone.*\n?.*In the moniker/u);
    assert.doesNotMatch(text, /secret|:::|tab\/|UICONTROL/u);
    assert.deepEqual(steps, ['**Windows:** Press **Start**.', 'Press Stop.']);
  });

  it('is linked to where it is published', () => {
    const long = 'Something that is long enough to be found by anybody.';
    assert.equal(
      taken(`# T\n\n${long}`, 'a b/页.md', { linkBase: 'https://docs.contoso.cn/help/' }).link,
      'https://docs.contoso.cn/help/a%20b/%E9%A1%B5',
    );
    assert.equal(
      taken(`---\nlink: https://x.cn/1\n---\n# T\n\n${long}`, 'a.md', { linkBase: 'https://docs.contoso.cn/' }).link,
      'https://x.cn/1',
    );
    assert.equal(taken(`---\nlink: javascript:alert(1)\n---\n# T\n\n${long}`).link, undefined);
  });

  it('is one article in several languages where only the language in its path differs', () => {
    const words = '邮箱满了，收不到新的邮件，请清理一下邮箱里的旧邮件。';
    assert.deepEqual(
      [
        taken(`# 题\n\n${words}${words}`, 'zh-cn/mail/full.md'),
        taken('# T\n\nThe mailbox is full and it does not take mail any more.', 'en-us/mail/full.md'),
      ].map(({ id, locale }) => [id, locale]),
      [
        ['docs:mail/full', 'zh-CN'],
        ['docs:mail/full', 'en-US'],
      ],
    );
    assert.equal(taken(`# 题\n\n${words}${words}`, 'mail/full.zh-CN.md').id, 'docs:mail/full');
  });

  it('that was not translated is in the language it is written in', () => {
    assert.equal(taken('# T\n\nThe mailbox is full and it does not take mail any more.', 'zh-tw/full.md').locale, 'en-US');
  });

  for (const [what, text, reason] of [
    ['has no title', 'Only some words that nobody gave a title, but there are quite a few of them.', 'no-title'],
    [
      'has a broken front matter and no heading',
      '---\ntitle: "x\n---\nOnly some words that nobody gave a title, there are quite a few.',
      'front-matter',
    ],
    ['says next to nothing', '# T\n\nSoon.', 'too-short'],
    [
      'is in another language',
      '# タイトル\n\nメールボックスがいっぱいで、新しいメールを受信できません。古いメールを削除してください。',
      'other-language',
    ],
  ] as const) {
    it(`that ${what} is skipped`, () => assert.deepEqual(parse(text), { skipped: reason }));
  }

  it('with a broken front matter is taken when a heading tells its title', () => {
    assert.equal(
      taken('---\ntitle: "x\n---\n# Mail is late\n\nThe mailbox is full and it does not take mail any more.').title,
      'Mail is late',
    );
  });

  it('that is longer than anybody reads is cut, and says so', () => {
    const { text, cut } = taken(`# T\n\n${'The mailbox is full and it does not take mail. '.repeat(1_000)}`);
    assert.equal(text.length, 20_000);
    assert.equal(cut, true);
  });
});

describe('what somebody else wrote', () => {
  const piece = fc.constantFrom(
    '**',
    '*',
    '_',
    '`',
    '[',
    '](',
    ')',
    '](javascript:x)',
    '<b>',
    '<img src=x onerror=y>',
    '<script>',
    '&lt;',
    '&amp;lt;',
    '{{DATE(2020)}}',
    '{',
    '!',
    '\\',
    '# ',
    '- ',
    '1. ',
    'https://x.y/z',
    '@',
    'www.x.com',
    '|',
    '~~',
    '\u202e',
    ' ',
    'word',
  );

  it('can be nothing but words and bold words in causes and steps', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        const line = pieces.join('').replaceAll('\n', ' ');
        const parsed = parse(
          `# Title of it\n\nWords that are long enough for a page of this kind.\n\n## Cause\n\n- x${line}\n- y\n\n## Resolution\n\n1. a${line}\n2. b ${line}\n`,
        );
        if ('skipped' in parsed) return;
        const { causes, steps } = parsed.article;
        for (const text of [...causes, ...steps]) {
          assert.deepEqual(
            [...new Set(lexer(text).flatMap(kinds))].filter((kind) => !['paragraph', 'text', 'strong', 'escape'].includes(kind)),
            [],
            text,
          );
          assert.doesNotMatch(text, /\{\{|\u202e|&#?\w+;/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function kinds(token: Token): readonly string[] {
  return [token.type, ...('tokens' in token && token.tokens ? token.tokens.flatMap(kinds) : [])];
}
