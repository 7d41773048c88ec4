import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { messagesFor } from '../../locales/messages.js';
import { LOCALES } from '../../services/model/locale.js';
import { selfHelpCards } from '../cards/self-help-fixtures.js';
import { seriousFindings } from './axe.js';
import { launchBrowser, screenshot } from './browser.js';
import { openChat } from './chat-page.js';
import { cutOff } from './journeys/cut-off.js';

const LOOKS = [
  { name: '1180-light', options: { colorScheme: 'light', viewport: { width: 1180, height: 900 } } },
  { name: '360-dark', options: { colorScheme: 'dark', viewport: { width: 360, height: 1100 } } },
] as const;
const adaptive = 'application/vnd.microsoft.card.adaptive';

describe('how the cards of self-help look in the widget', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());

  for (const locale of LOCALES) {
    for (const { name, options } of LOOKS) {
      it(`has no serious axe finding and nothing cut off in ${locale} (${name})`, async () => {
        const chat = await openChat(browser, { ...options, locale });
        try {
          for (const [each, content] of Object.entries(selfHelpCards(messagesFor(locale)))) {
            const count = await chat.page.locator('.card').count();
            chat.bot.says({ attachments: [{ contentType: adaptive, content }] as never });
            const card = chat.page.locator('.card').nth(count);
            await card.waitFor();
            assert.deepEqual(await cutOff(chat.page), [], each);
            await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
            await screenshot(chat.page, `card-${each}-${locale}-${name}`);
          }
          assert.deepEqual(await seriousFindings(chat.page), []);
          assert.deepEqual([chat.violations, chat.errors], [[], []]);
        } finally {
          await chat.close();
        }
      });
    }
  }

  it('says the whole step to who cannot see it, ticks it by the keyboard, and leaves its text to be selected', async () => {
    const m = messagesFor('en-US');
    const chat = await openChat(browser, { locale: 'en-US' });
    try {
      chat.bot.says({ attachments: [{ contentType: adaptive, content: selfHelpCards(m)['self-help-confident'] }] as never });
      const box = chat.page.getByRole('checkbox', { name: '2', exact: true });
      await box.waitFor();
      const described = await box.evaluate((input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent);
      assert.match(described ?? '', /^In the admin center open Mail flow/u);
      assert.equal(await box.isChecked(), false);
      await box.focus();
      await chat.page.keyboard.press('Space');
      assert.equal(await box.isChecked(), true);
      const text = chat.page.getByText('Message trace').nth(1);
      await text.dblclick();
      assert.equal(await box.isChecked(), true, 'selecting its text does not untick it');
      assert.ok((await chat.page.evaluate(() => getSelection()?.toString().trim()))?.length);
      await chat.page.getByRole('button', { name: m.selfHelp.buttons.forward }).click();
      const heard = () => chat.bot.heard.some(({ value }) => value?.['kind'] === 'selfHelp.forward' && value['step-1-2'] === 'true');
      while (!heard()) await chat.page.waitForTimeout(20);
      assert.equal(await box.isEnabled(), true, 'the text for the customer leaves the question open');
      await chat.page.getByRole('button', { name: m.buttons.unsolved }).click();
      await chat.page.locator('input[type=checkbox]:disabled').first().waitFor();
    } finally {
      await chat.close();
    }
  });
});
