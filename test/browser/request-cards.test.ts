import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { messagesFor } from '../../locales/messages.js';
import { LOCALES } from '../../services/model/locale.js';
import { requestCards } from '../cards/request-fixtures.js';
import { seriousFindings } from './axe.js';
import { launchBrowser, screenshot } from './browser.js';
import { openChat } from './chat-page.js';
import { cutOff } from './journeys/cut-off.js';

const SHOWN = [
  'receipt',
  'receipt-handoff',
  'request-list',
  'request-soon',
  'request-missed',
  'request-stuck',
  'request-retrying',
  'request-busy',
  'request-waiting',
  'request-resolved',
  'hand-over-others',
  'hand-over-many',
  'shift-many',
];
const LOOKS = [
  { name: '1180-light', options: { colorScheme: 'light', viewport: { width: 1180, height: 900 } } },
  { name: '360-dark', options: { colorScheme: 'dark', viewport: { width: 360, height: 740 } } },
] as const;
const adaptive = 'application/vnd.microsoft.card.adaptive';

describe('how the cards of a request look in the widget', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());

  for (const locale of LOCALES) {
    for (const { name, options } of LOOKS) {
      it(`has no serious axe finding and nothing cut off in ${locale} (${name})`, async () => {
        const chat = await openChat(browser, { ...options, locale });
        try {
          const m = messagesFor(locale);
          const cards = requestCards(m);
          for (const each of SHOWN) {
            const content = cards[each];
            assert.ok(content, each);
            const count = await chat.page.locator('.card').count();
            chat.bot.says({ attachments: [{ contentType: adaptive, content }] as never });
            const card = chat.page.locator('.card').nth(count);
            await card.waitFor();
            const more = card.getByRole('button', { name: m.together.buttons.more, exact: true });
            if ((await more.count()) > 0) await more.click();
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
