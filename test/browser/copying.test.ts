import assert from 'node:assert/strict';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser, openPage, screenshot, type WatchedPage } from './browser.js';
import { openChat, type ChatPage } from './chat-page.js';
import { startFakeBot, type FakeBot } from './fake-bot.js';
import { TO_COPY } from './fake-cards.js';
import { servePage } from './pages.js';

/** As text, since a function is not sent as it is written here. */
const REFUSED = `Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } })`;

describe('copying a text from a card', function () {
  this.timeout(40_000);
  let browser: Browser;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());

  async function pressesCopy(chat: ChatPage): Promise<void> {
    await chat.says('copy');
    await chat.page.getByRole('button', { name: 'Copy the text' }).click();
  }
  async function isTold(where: Page | FrameLocator): Promise<void> {
    await where.getByRole('status').getByText('Copied', { exact: true }).waitFor({ state: 'attached' });
    await where.locator('button.copied[data-done="Copied"]').waitFor();
  }
  /** What pasting gives, in a field of the page itself: reading the clipboard would need a permission that people don't give. */
  async function pasted(chat: ChatPage): Promise<string> {
    await chat.page.fill('#composer-text', '');
    await chat.page.focus('#composer-text');
    await chat.page.keyboard.press('Control+v');
    return chat.page.inputValue('#composer-text');
  }
  const pressesHeard = ({ bot }: ChatPage) => bot.heard.filter(({ value }) => value !== undefined);

  describe('in the page', () => {
    let chat: ChatPage;
    beforeEach(async () => (chat = await openChat(browser)));
    afterEach(() => chat.close());

    it('puts it on the clipboard as it is, says so at the button and to screen readers, and sends nothing', async () => {
      await chat.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await pressesCopy(chat);
      await isTold(chat.page);
      assert.equal(await chat.page.evaluate(() => navigator.clipboard.readText()), TO_COPY);
      await screenshot(chat.page, 'copied');
      await chat.page.locator('button.copied').waitFor({ state: 'detached' });
      assert.deepEqual(pressesHeard(chat), []);
      assert.equal(await chat.page.getByRole('button', { name: 'Copy the text' }).isEnabled(), true);
      assert.deepEqual([chat.errors, chat.violations], [[], []]);
    });

    it('copies by a selection where the clipboard is refused, and leaves the focus on the button', async () => {
      await chat.page.evaluate(REFUSED);
      await pressesCopy(chat);
      await isTold(chat.page);
      assert.match(await chat.page.evaluate(() => document.activeElement?.textContent ?? ''), /Copy the text/);
      assert.equal(await pasted(chat), TO_COPY);
      assert.deepEqual(pressesHeard(chat), []);
      assert.equal(await chat.page.locator('textarea').count(), 1, 'the field that was selected is gone');
    });

    it('asks the bot for the text where nothing can copy', async () => {
      await chat.page.evaluate(REFUSED);
      await chat.page.evaluate('document.execCommand = () => false');
      await pressesCopy(chat);
      await chat.page.locator('.answered').first().waitFor();
      assert.deepEqual(
        pressesHeard(chat).map(({ value }) => value),
        [{ kind: 'text.copy', v: 1, text: TO_COPY }],
      );
    });
  });

  describe('in a portal’s frame', () => {
    let bot: FakeBot;
    let watched: WatchedPage;
    beforeEach(async () => {
      bot = await startFakeBot({ portals: ['https://portal.example'] });
      watched = await openPage(browser);
      watched.page.setDefaultTimeout(8_000);
    });
    afterEach(async () => {
      await watched.page.context().close();
      await bot.stop();
    });

    it('works without a permission of the portal', async () => {
      const tag = `<script src="${bot.url}/widget.js" data-token-url="/support-token" data-locale="en-US" data-theme="light"></script>`;
      const html = `<!doctype html><html lang="en"><title>Portal</title><body><h1>Portal</h1><textarea id="mail"></textarea>${tag}</body></html>`;
      await servePage(watched.page, 'https://portal.example/', html, () => ({
        status: 200,
        body: JSON.stringify({ token: 't', conversationId: 'c1', userId: 'u2' }),
      }));
      await watched.page.goto('https://portal.example/');
      await watched.page.getByRole('button', { name: /Open support chat/ }).click();
      assert.match((await watched.page.locator('iframe').getAttribute('allow')) ?? '', /clipboard-write/);
      const frame = watched.page.frameLocator('iframe');
      await frame.locator('#composer-text').fill('copy');
      await frame.locator('#composer-text').press('Enter');
      await frame.getByRole('button', { name: 'Copy the text' }).click();
      await isTold(frame);
      await watched.page.focus('#mail');
      await watched.page.keyboard.press('Control+v');
      assert.equal(await watched.page.inputValue('#mail'), TO_COPY);
      assert.deepEqual(watched.violations, []);
    });
  });
});
