import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { inEachLanguage } from '../../journeys/languages.js';
import { launchBrowser, screenshot } from '../browser.js';
import { startRealBot, type RealBot } from '../real-bot.js';
import { cutOff } from './cut-off.js';
import { completesForm, openPerson, opensForm } from './person.js';

/** A page that is zoomed to 200 % has half the width and twice the pixels. */
const SIZES = [
  { name: 'at 320 px', options: { viewport: { width: 320, height: 640 } } },
  { name: 'at 200 % zoom', options: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } },
];

inEachLanguage('where there is little room', function (language) {
  let browser: Browser;
  let bot: RealBot;
  before(async () => {
    browser = await launchBrowser();
    bot = await startRealBot();
  });
  after(async () => {
    await browser.close();
    await bot.stop();
  });

  for (const { name, options } of SIZES) {
    it(`needs no scrolling sideways from the demo page to the receipt ${name}`, async function () {
      this.timeout(60_000);
      const person = await openPerson(browser, bot.url, language, options);
      const { page, m } = person;
      const fits = async (what: string) => assert.deepEqual(await cutOff(page), [], what);
      try {
        await fits('welcome');
        await opensForm(person, language.mail);
        await person.presses(m.buttons.moreDetails);
        await person.presses(m.buttons.submit);
        await person.hears(m.detailErrors.required);
        await fits('form');
        await completesForm(person);
        await person.presses(m.buttons.submit);
        await page.getByText(m.requests.receipt.heading).or(page.getByText(m.requests.duplicate.intro)).last().waitFor();
        await fits('receipt');
        await screenshot(page, `journey-${language.locale}-${name.replaceAll(/\W+/g, '-')}`);
      } finally {
        await person.close();
      }
    });
  }
});
