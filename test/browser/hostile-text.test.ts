import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { openChat } from './chat-page.js';

const ATTEMPTS = [
  '<img src=x onerror="document.title=\'owned\'">',
  '<script>document.title="owned"</script>',
  '[click](javascript:document.title="owned")',
  '![x](https://tracker.example/pixel.png)',
  '<svg><a xlink:href="javascript:document.title=1"><text>x</text></a></svg>',
  '[<b onmouseover=document.title=1>x</b>](data:text/html,<script>1</script>)',
  '<style>*{display:none}</style><form action="https://evil.example"><input name=p></form>',
  '‮\u2067evil txt.exe **bold** `code`',
];

describe('text that tries to be more than text', function () {
  this.timeout(40_000);
  let browser: Browser;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());

  it('runs nothing, loads nothing and links nowhere bad, in messages and in every place of a card', async () => {
    const chat = await openChat(browser);
    const foreign: string[] = [];
    chat.page.on('request', (request) => new URL(request.url()).hostname === '127.0.0.1' || foreign.push(request.url()));
    try {
      const title = await chat.page.title();
      for (const [index, attempt] of ATTEMPTS.entries()) {
        await chat.says(`hostile ${attempt}`);
        await chat.page.locator('.card').nth(index).waitFor();
      }
      const found = await chat.page.evaluate(() => ({
        bad: [...document.querySelectorAll('.entries img, .entries script, .entries style, .entries svg a, .entries form, .entries iframe')]
          .length,
        links: [...document.querySelectorAll<HTMLAnchorElement>('.entries a')].map(({ href, rel, target }) => ({ href, rel, target })),
        handlers: [...document.querySelectorAll('.entries *')]
          .flatMap(({ attributes }) => [...attributes])
          .filter(({ name }) => name.startsWith('on')).length,
      }));
      assert.deepEqual(found, { bad: 0, links: [], handlers: 0 });
      await chat.page.locator('.card >> text=Open').first().click();
      assert.equal(await chat.page.title(), title);
      assert.deepEqual(foreign, []);
      assert.deepEqual(chat.violations, []);
      assert.deepEqual(chat.errors, []);
    } finally {
      await chat.close();
    }
  });

  it('keeps links to the web, opened apart and without a way back', async () => {
    const chat = await openChat(browser);
    try {
      chat.bot.says({ text: 'See [the portal](https://portal.partner.microsoftonline.cn) or [write](mailto:a@b.example)' });
      await chat.hears('the portal');
      const links = await chat.page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('.entries a')].map(({ href, rel, target }) => [href, rel, target]),
      );
      assert.deepEqual(links, [
        ['https://portal.partner.microsoftonline.cn/', 'noopener noreferrer', '_blank'],
        ['mailto:a@b.example', 'noopener noreferrer', '_blank'],
      ]);
    } finally {
      await chat.close();
    }
  });
});
