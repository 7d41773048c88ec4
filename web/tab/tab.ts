import { startChat } from '../chat/chat.js';
import { GrantRefused } from '../chat/direct-line/session.js';
import { readGrant, type Grant } from '../shared/frame-messages.js';
import { isText, makeKept } from '../shared/kept.js';
import { isLocale, nearestLocale, widgetMessagesFor, type Locale } from '../shared/locale.js';
import { makeTheme, toTheme } from '../shared/theme.js';
import type { Host } from './host.js';
import { showState } from './state.js';

const root = document.querySelector<HTMLElement>('#chat') ?? document.body;
const kept = makeKept('localStorage', 'locale', isText);
const theme = makeTheme(document.documentElement, 'auto');
const chosen = kept.read();
let locale: Locale = isLocale(chosen) ? chosen : nearestLocale(navigator.languages);

/** What the token exchange answers to Teams' token; a 403 means that the person is unknown here, which no retry changes. */
async function exchange(token: string): Promise<Grant> {
  const answer = await fetch(new URL('webchat/teams-token', document.baseURI), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, locale }),
  });
  const grant = answer.ok ? readGrant(await answer.json()) : undefined;
  if (grant) return grant;
  throw answer.status === 403 || answer.status === 404
    ? new NotAllowed()
    : answer.status < 500
      ? new GrantRefused()
      : new Error('no token');
}
class NotAllowed extends Error {}

async function start(host: Host) {
  const words = widgetMessagesFor(locale);
  showState(root, words.tab.signingIn);
  try {
    let first: Grant | undefined = await exchange(await host.token());
    const grant = async () => {
      const granted = first ?? (await exchange(await host.token()));
      first = undefined;
      return granted;
    };
    await startChat(root, { locale, grant, signIn: () => void start(host), onLocale: (next) => kept.write((locale = next)) });
  } catch (error) {
    if (error instanceof NotAllowed) showState(root, words.tab.notAllowed);
    else showState(root, words.tab.signInFailed, { label: words.tryAgain, act: () => void start(host) });
  }
}

async function open() {
  const words = () => widgetMessagesFor(locale);
  document.documentElement.lang = locale;
  const browser = { label: words().tab.openPortal, href: './' };
  if (window.parent === window) return showState(root, words().tab.outsideTeams, browser);
  showState(root, words().connecting);
  const { connectHost } = await import('./host.js');
  const host = await connectHost();
  if (!host) return showState(root, words().tab.noAnswer, browser);
  theme.choose(toTheme(host.theme));
  host.onTheme((next) => theme.choose(toTheme(next)));
  if (!isLocale(chosen)) locale = nearestLocale([host.locale, ...navigator.languages]);
  document.documentElement.lang = locale;
  await start(host);
}

void open();
