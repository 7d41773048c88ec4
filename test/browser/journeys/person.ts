import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { messagesFor, type Messages } from '../../../locales/messages.js';
import { widgetMessagesFor } from '../../../locales/widget/index.js';
import type { Language } from '../../journeys/languages.js';
import { openPage, type WatchedPage } from '../browser.js';

const LOCALE_TAGS = { 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW', 'en-US': 'en-US' } as const;

/** A sample user before the demo page of the real bot, in their language. */
export interface Person extends WatchedPage {
  readonly m: Messages;
  says(text: string): Promise<void>;
  /** Waits until the newest cards or texts hold it. */
  hears(text: string): Promise<void>;
  /** Waits until a card has a button of this name that can be pressed. */
  isOffered(label: string): Promise<void>;
  /** Presses the last button of this name that can be pressed. */
  presses(label: string): Promise<void>;
  /** The last card that holds the text. */
  card(text: string): Locator;
  close(): Promise<void>;
}

/** Opens the demo page and signs in with a click on the user; the welcome card is there when it resolves. */
export async function openPerson(
  browser: Browser,
  url: string,
  { locale, user }: Pick<Language, 'locale' | 'user'>,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const watched = await openPage(browser, { locale: LOCALE_TAGS[locale], timezoneId: 'Asia/Shanghai', ...options });
  const { page } = watched;
  page.setDefaultTimeout(10_000);
  const person = personOn(watched, page, locale);
  await page.goto(url);
  await page.locator('.person', { hasText: user }).click();
  await person.hears(person.m.finding.welcome.intro);
  return person;
}

/** What a person does with the chat that `page` or a frame of it shows. */
export function personOn(watched: WatchedPage, chat: Pick<Page, 'locator' | 'getByText'>, locale: Language['locale']): Person {
  const m = messagesFor(locale);
  const composer = chat.locator('#composer-text');
  return {
    ...watched,
    m,
    async says(text) {
      await composer.fill(text);
      await composer.press('Enter');
    },
    hears: (text) => chat.locator('.entries').getByText(text).last().waitFor(),
    isOffered: (label) => chat.locator('.card button:enabled', { hasText: label }).last().waitFor(),
    presses: (label) => chat.locator('.card button:enabled', { hasText: label }).last().click(),
    card: (text) => chat.locator('.card', { hasText: text }).last(),
    close: () => watched.page.context().close(),
  };
}

/** Goes from a sentence to the open form. */
export async function opensForm(person: Person, sentence: string): Promise<void> {
  const { m } = person;
  await person.says(sentence);
  await person.isOffered(m.buttons.unsolved);
  await person.presses(m.buttons.unsolved);
  await person.hears(m.details.intro);
}

/** Fills what the form does not know yet: why it could not be solved, and the acknowledgement. */
export async function completesForm(person: Person): Promise<void> {
  const { m } = person;
  const form = person.card(m.details.heading);
  await form.getByLabel(m.details.fields.reason).selectOption('tools');
  await form.getByLabel(m.details.rules).check();
}

/** The widget's own words for the person's language. */
export const widgetWords = (locale: Language['locale']) => widgetMessagesFor(locale);
