import { demoMessagesFor } from '../../locales/widget/demo.js';
import type { Chat } from '../chat/chat.js';
import { element } from '../shared/element.js';
import { isText, makeKept } from '../shared/kept.js';
import { isLocale, nearestLocale, widgetMessagesFor, type Locale } from '../shared/locale.js';
import { makeTheme, toTheme } from '../shared/theme.js';
import { demoUsers, signIn, type DemoUser } from './demo-service.js';
import { embedHelp } from './embed.js';
import { peopleList } from './people.js';
import { settings } from './settings.js';
import { tryPanel } from './try-panel.js';

const page = document.querySelector<HTMLElement>('#page') ?? document.body;
const keptLocale = makeKept('localStorage', 'locale', isText);
const keptTheme = makeKept('localStorage', 'theme', isText);
const keptUser = makeKept('sessionStorage', 'demo-user', isText);
const theme = makeTheme(document.documentElement, toTheme(keptTheme.read()));
const chosen = keptLocale.read();

let locale: Locale = isLocale(chosen) ? chosen : nearestLocale(navigator.languages);
let users: readonly DemoUser[] | undefined;
let failed = false;
let user: DemoUser | undefined;
let chat: Promise<Chat> | undefined;

const chatRoot = element('div', { class: 'chat', id: 'chat', role: 'region' });
const side = element('div', { class: 'side' });

async function restart(next: DemoUser | undefined, fresh = false) {
  const before = chat;
  chat = undefined;
  (await before)?.stop();
  user = next;
  keptUser.write(user?.id);
  render();
  if (!user) return;
  // Whoever was far down in the list finds the chat above it on a phone.
  scrollTo(0, 0);
  const { id } = user;
  let isFresh = fresh;
  const grant = async () => {
    const granted = await signIn(id, locale, isFresh);
    isFresh = false;
    return granted;
  };
  const { startChat } = await import('../chat/chat.js');
  chat = startChat(chatRoot, {
    locale,
    grant,
    headingLevel: 2,
    onLocale: (chosenLocale) => changeLocale(chosenLocale),
    signIn: () => void restart(user),
  });
}

function changeLocale(next: Locale) {
  if (next === locale) return;
  locale = next;
  keptLocale.write(next);
  void chat?.then((each) => each.setLocale(next));
  render();
}

function render() {
  const words = widgetMessagesFor(locale);
  const demo = demoMessagesFor(locale);
  document.documentElement.lang = locale;
  document.title = demo.title;
  const choices = settings({
    words,
    locale,
    theme: toTheme(keptTheme.read()),
    onLocale: changeLocale,
    onTheme(next) {
      keptTheme.write(next);
      theme.choose(next);
    },
  });
  const banner = users ? element('p', { class: 'banner' }, words.demoBanner) : undefined;
  if (user) {
    chatRoot.setAttribute('aria-label', demo.chatWith(user.name));
    const panel = tryPanel(user, words, demo, {
      say: (phrase) => void chat?.then((each) => each.prefill(phrase)),
      fresh: () => void restart(user, true),
      change: () => void restart(undefined),
    });
    side.replaceChildren(panel, choices, embedHelp(demo, locale));
    const stage = element('main', { class: 'stage' }, side, chatRoot);
    if (chatRoot.isConnected) page.querySelector('.banner')?.replaceWith(banner ?? '');
    else page.replaceChildren(...(banner ? [banner] : []), stage);
    return;
  }
  const heading = element('header', {}, element('h1', {}, demo.title), element('p', { class: 'lead' }, demo.lead), choices);
  const body = users
    ? element(
        'section',
        {},
        element('h2', {}, words.pickUser),
        peopleList(users, words, (next) => void restart(next)),
      )
    : element(
        'section',
        {},
        element('h2', {}, demo.configuredTitle),
        element('p', { role: 'status' }, failed ? demo.notReached : demo.configuredLead),
      );
  page.replaceChildren(...(banner ? [banner] : []), element('main', { class: 'front' }, heading, body, embedHelp(demo, locale)));
}

async function open() {
  try {
    users = await demoUsers();
  } catch {
    failed = true;
  }
  const before = keptUser.read();
  await restart(users?.find(({ id }) => id === before));
}

void open();
