import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { seriousFindings } from './axe.js';
import { launchBrowser, screenshot } from './browser.js';
import { openChat } from './chat-page.js';

describe('how the chat looks', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1180]) {
      it(`has no serious axe finding and nothing cut off in ${colorScheme} at ${width} px`, async () => {
        const chat = await openChat(browser, { colorScheme, viewport: { width, height: 740 } });
        const { page } = chat;
        try {
          assert.equal(await page.getAttribute('html', 'data-theme'), colorScheme);
          await chat.says('card');
          await page.click('.card >> text=Exchange Online');
          await chat.hears('Submit the request');
          await page.click('text=Submit the request');
          await chat.hears('Please give it a title.');
          await chat.says('suggest');
          await page.locator('.chip').first().waitFor();
          await screenshot(page, `widget-${colorScheme}-${width}`);
          assert.deepEqual(await seriousFindings(page), []);
          const wide = await page.evaluate(() =>
            [document.documentElement, ...document.querySelectorAll('.scroller, .card')]
              .filter((each) => each.scrollWidth > each.clientWidth + 1)
              .map((each) => each.className),
          );
          assert.deepEqual(wide, []);
        } finally {
          await chat.close();
        }
      });
    }
  }

  it('follows the system when it turns dark, and keeps to what the person chose', async () => {
    const chat = await openChat(browser, { colorScheme: 'light' });
    try {
      await chat.page.emulateMedia({ colorScheme: 'dark' });
      await chat.page.waitForSelector('html[data-theme=dark]');
      await chat.page.getByLabel('Appearance').selectOption('light');
      await chat.page.waitForSelector('html[data-theme=light]');
    } finally {
      await chat.close();
    }
  });

  it('shows controls in forced colours and holds still for people who asked for less motion', async () => {
    const chat = await openChat(browser, { forcedColors: 'active', reducedMotion: 'reduce' });
    try {
      await chat.says('form');
      await chat.hears('Submit the request');
      await screenshot(chat.page, 'widget-forced-colors');
      const edge = await chat.page.evaluate(() => getComputedStyle(document.querySelector('.card') ?? document.body).borderTopWidth);
      assert.equal(edge, '1px');
      assert.equal(
        await chat.page.evaluate(() => getComputedStyle(document.querySelector('.dots i') ?? document.body).animationName),
        'none',
      );
    } finally {
      await chat.close();
    }
  });

  it('does not pull a reader away from what was said earlier, and tells that something new has come', async () => {
    const chat = await openChat(browser);
    try {
      for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) chat.bot.says({ text: `Line ${n}\n\nand more\n\nand more` });
      await chat.hears('Line 8');
      await chat.page.evaluate(() => document.querySelector('.scroller')?.scrollTo(0, 0));
      chat.bot.says({ text: 'the newest' });
      await chat.page.locator('.new').waitFor();
      assert.equal(await chat.page.evaluate(() => document.querySelector('.scroller')?.scrollTop), 0);
      await chat.page.click('.new');
      await chat.page.locator('.new').waitFor({ state: 'hidden' });
    } finally {
      await chat.close();
    }
  });

  it('brings the answer to a press into view, also where the card is taller than the screen and its end is not in sight', async () => {
    const chat = await openChat(browser, { viewport: { width: 360, height: 480 } });
    try {
      await chat.says('card');
      await chat.hears('Exchange Online');
      for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) chat.bot.says({ text: `Line ${n}\n\nand more\n\nand more` });
      await chat.hears('Line 8');
      const pick = chat.page.locator('.card button', { hasText: 'Exchange Online' });
      await pick.scrollIntoViewIfNeeded();
      await pick.click();
      const heading = chat.page.locator('.card').last().getByRole('heading').first();
      await heading.waitFor();
      await chat.page.waitForFunction(() => {
        const scroller = document.querySelector('.scroller')?.getBoundingClientRect();
        const card = [...document.querySelectorAll('.card')].at(-1)?.getBoundingClientRect();
        return scroller !== undefined && card !== undefined && card.top >= scroller.top && card.top < scroller.bottom - 80;
      });
      assert.equal(await chat.page.locator('.new').isHidden(), true);
    } finally {
      await chat.close();
    }
  });
});
