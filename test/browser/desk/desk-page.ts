import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { deskMessagesFor, type DeskMessages } from '../../../locales/desk/index.js';
import type { Locale } from '../../../locales/locale.js';
import { openPage, type WatchedPage } from '../browser.js';

/** A representative before the desk's page. */
export interface DeskPage extends WatchedPage {
  readonly m: DeskMessages;
  row(text: string): Locator;
  /** The open request. */
  readonly pane: Locator;
  /** Opens the request by its row. */
  opens(text: string): Promise<void>;
  /** Writes into the answer's field. */
  writes(text: string): Promise<void>;
  readonly answer: Locator;
  button(name: string): Locator;
  /** Waits until the text is in the open request. */
  reads(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the page and signs in with a press on a sample representative; the queue is there when it resolves. */
export async function openDesk(
  browser: Browser,
  url: string,
  { name, locale = 'en-US', hash = '' }: { name: string; locale?: Locale; hash?: string },
  options: BrowserContextOptions = {},
): Promise<DeskPage> {
  const watched = await openPage(browser, { locale, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...options });
  const { page } = watched;
  const m = deskMessagesFor(locale);
  page.setDefaultTimeout(8_000);
  await page.goto(`${url}${hash}`);
  await page.locator('.sign-in-card .language select').selectOption(locale);
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: m.queue.heading }).waitFor({ state: 'attached' });
  await page.locator('.connection[data-state=live]').waitFor();
  const pane = page.locator('section.request');
  return {
    ...watched,
    m,
    row: (text) => page.locator('.row[data-request]', { hasText: text }),
    pane,
    async opens(text) {
      await page.locator('.row[data-request]', { hasText: text }).click();
      await pane.locator('.request-view').waitFor();
    },
    writes: (text) => page.locator('.answer textarea').fill(text),
    answer: page.locator('.answer textarea'),
    button: (label) => page.getByRole('button', { name: label, exact: true }),
    reads: (text) => pane.getByText(text).first().waitFor(),
    close: () => page.context().close(),
  };
}
