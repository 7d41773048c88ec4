import type { Browser, Locator, Page } from 'playwright-core';
import { openPage } from '../browser/browser.js';

/** The Playground's page as a person uses it; waits are the page's own, up to 15 s each. */
export interface TeamsPage {
  readonly page: Page;
  says(text: string): Promise<void>;
  /** Waits for the newest card with this heading and gives it. */
  hears(heading: string | RegExp): Promise<Locator>;
  /** How many cards with this heading are in the conversation. */
  count(heading: string): Promise<number>;
}

const CARD = '.ac-adaptiveCard';

/** Opens the Playground's personal chat without its log; tall, so that a whole card is in the picture. */
export async function openTeams(browser: Browser, url: string): Promise<TeamsPage> {
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 1500 } });
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  await page.getByTitle('Hide log panel').click();
  const cards = (heading: string | RegExp) => page.locator(CARD).filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
  return {
    page,
    async says(text) {
      await page.getByRole('textbox').last().click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async hears(heading) {
      await cards(heading).last().waitFor();
      return cards(heading).last();
    },
    count: (heading) => cards(heading).count(),
  };
}
