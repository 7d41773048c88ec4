import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage, type WatchedPage } from './browser.js';
import { startFakeBot, type FakeBot } from './fake-bot.js';

/** The demo page signed in as a sample user, with the fake bot behind it. */
export interface ChatPage extends WatchedPage {
  readonly bot: FakeBot;
  says(text: string): Promise<void>;
  /** Waits until the text is somewhere in the conversation. */
  hears(text: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

export async function openChat(browser: Browser, options: BrowserContextOptions = {}): Promise<ChatPage> {
  const bot = await startFakeBot();
  const watched = await openPage(browser, options);
  const { page } = watched;
  page.setDefaultTimeout(8_000);
  await page.goto(bot.url);
  await page.click('.person:has-text("Olivia")');
  await page.waitForSelector('.entry');
  return {
    ...watched,
    bot,
    async says(text) {
      await page.fill('#composer-text', text);
      await page.press('#composer-text', 'Enter');
    },
    hears: (text) => page.locator('.entries').getByText(text).first().waitFor(),
    async close() {
      await page.context().close();
      await bot.stop();
    },
  };
}

/** The number of lines in the conversation, for `page.waitForFunction`-free checks. */
export const countOf = (page: Page, selector: string) => page.locator(selector).count();
