import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { messagesFor } from '../../locales/messages.js';
import { LOCALES } from '../../services/model/locale.js';
import { customerCards } from '../cards/customer-fixtures.js';
import { seriousFindings } from './axe.js';
import { launchBrowser, screenshot } from './browser.js';
import { openChat } from './chat-page.js';
import { cutOff } from './journeys/cut-off.js';

const SHOWN = [
  'customer-incomplete',
  'customer-not-found-yet',
  'service-pick-states',
  'service-pick-none',
  'suspension',
  'suspension-both',
  'suspended-solved',
  'self-help-suspended',
  'sync-status',
  'sync-status-first',
  'sync-status-signed-out',
  'sync-status-file',
];
const LOOKS = [
  { name: '1180-light', options: { colorScheme: 'light', viewport: { width: 1180, height: 900 } } },
  { name: '360-dark', options: { colorScheme: 'dark', viewport: { width: 360, height: 740 } } },
] as const;
const adaptive = 'application/vnd.microsoft.card.adaptive';

describe('how the cards about customers and subscriptions look in the widget', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());

  for (const locale of LOCALES) {
    for (const { name, options } of LOOKS) {
      it(`has no serious axe finding and nothing cut off in ${locale} (${name})`, async () => {
        const chat = await openChat(browser, { ...options, locale });
        try {
          const cards = customerCards(messagesFor(locale));
          for (const each of SHOWN) {
            const content = cards[each];
            assert.ok(content, each);
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
});
