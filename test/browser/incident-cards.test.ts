import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { messagesFor } from '../../locales/messages.js';
import { LOCALES } from '../../services/model/locale.js';
import { incidentFixtures } from '../cards/incident-fixtures.js';
import { seriousFindings } from './axe.js';
import { launchBrowser, screenshot } from './browser.js';
import { openChat } from './chat-page.js';
import { cutOff } from './journeys/cut-off.js';

describe('how the cards about incidents look in the widget', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());

  for (const locale of LOCALES) {
    it(`has no serious axe finding and nothing cut off in ${locale}`, async () => {
      const chat = await openChat(browser, { locale, viewport: { width: 360, height: 740 } });
      try {
        for (const [name, content] of Object.entries(incidentFixtures(messagesFor(locale)))) {
          const count = await chat.page.locator('.card').count();
          chat.bot.says({ attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] as never });
          const card = chat.page.locator('.card').nth(count);
          await card.waitFor();
          assert.deepEqual(await cutOff(chat.page), [], name);
          await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
          await screenshot(chat.page, `card-${name}-${locale}`);
        }
        assert.deepEqual(await seriousFindings(chat.page), []);
        assert.deepEqual([chat.violations, chat.errors], [[], []]);
      } finally {
        await chat.close();
      }
    });
  }
});
