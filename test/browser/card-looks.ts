import assert from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import type { Card } from '../../cards/card.js';
import { messagesFor, type Messages } from '../../locales/messages.js';
import { LOCALES } from '../../services/model/locale.js';
import { seriousFindings } from './axe.js';
import { launchBrowser, screenshot } from './browser.js';
import { openChat } from './chat-page.js';
import { cutOff } from './journeys/cut-off.js';

const LOOKS = [
  { look: '1180-light', options: { colorScheme: 'light', viewport: { width: 1180, height: 900 } } },
  { look: '360-dark', options: { colorScheme: 'dark', viewport: { width: 360, height: 740 } } },
] as const;
const contentType = 'application/vnd.microsoft.card.adaptive';

/**
 * Shows cards in the widget in every language, wide and light and narrow and dark, each in a picture of its own: nothing is cut off,
 * axe finds nothing serious, and the page breaks no policy.
 *
 * @param cards gives the cards by name; `unfolded` (optional) is done to each before it is looked at.
 */
export function cardsLookRight(
  title: string,
  cards: (m: Messages) => Readonly<Record<string, Card>>,
  unfolded: (card: Locator, m: Messages) => Promise<void> = () => Promise.resolve(),
): void {
  describe(title, function () {
    this.timeout(120_000);
    let browser: Browser;
    before(async () => (browser = await launchBrowser()));
    after(() => browser.close());

    for (const locale of LOCALES) {
      for (const { look, options } of LOOKS) {
        it(`has no serious axe finding and nothing cut off in ${locale} (${look})`, async () => {
          const chat = await openChat(browser, { ...options, locale });
          const m = messagesFor(locale);
          try {
            for (const [name, content] of Object.entries(cards(m))) {
              const count = await chat.page.locator('.card').count();
              chat.bot.says({ attachments: [{ contentType, content }] as never });
              const card = chat.page.locator('.card').nth(count);
              await card.waitFor();
              await unfolded(card, m);
              assert.deepEqual(await cutOff(chat.page), [], name);
              await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
              await screenshot(chat.page, `card-${name}-${locale}-${look}`);
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
}

/** Some of the cards by name; throws where one is not there. */
export function only<Name extends string>(names: readonly Name[], cards: Readonly<Record<string, Card>>): Record<Name, Card> {
  return Object.fromEntries(
    names.map((name) => {
      const card = cards[name];
      assert.ok(card, name);
      return [name, card];
    }),
  ) as Record<Name, Card>;
}
