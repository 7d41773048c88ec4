import { hear, makePost, type FromFrame, type Grant, type ToFrame } from '../shared/frame-messages.js';
import { isText, makeKept } from '../shared/kept.js';
import { isLocale, nearestLocale } from '../shared/locale.js';
import { makeTheme, toTheme } from '../shared/theme.js';
import { startChat } from './chat.js';
import { GrantRefused } from './direct-line/session.js';

/** The launcher writes the portal's origin, language, theme and title into the frame's address, behind the `#`. */
const asked = new URLSearchParams(location.hash.slice(1));
const portal = asked.get('origin') ?? location.origin;
const post = makePost<FromFrame>(() => window.parent, portal);
const theme = makeTheme(document.documentElement, toTheme(asked.get('theme')));
const kept = makeKept('localStorage', 'locale', isText);
const chosen = kept.read();

let shown = true;
let unread = 0;
let waiting: { resolve: (grant: Grant) => void; reject: (error: Error) => void }[] = [];

function grant(): Promise<Grant> {
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject });
    post({ type: 'token-wanted' });
  });
}
function tellUnread(count: number) {
  unread = count;
  post({ type: 'unread', count });
}

hear<ToFrame>(
  () => window.parent,
  portal,
  (message) => {
    const asking = waiting;
    if (message.type === 'token' || message.type === 'token-refused') waiting = [];
    if (message.type === 'token') asking.forEach(({ resolve }) => resolve(message.grant));
    else if (message.type === 'token-refused') asking.forEach(({ reject }) => reject(new GrantRefused()));
    else if (message.type === 'theme') theme.choose(toTheme(message.theme));
    else {
      shown = message.shown;
      if (shown) tellUnread(0);
      if (shown) void chat.then((each) => each.focus());
    }
  },
);

const chat = startChat(document.body.querySelector<HTMLElement>('#chat') ?? document.body, {
  locale: isLocale(chosen) ? chosen : nearestLocale([asked.get('locale'), ...navigator.languages]),
  title: asked.get('title') ?? undefined,
  grant,
  onLocale: (locale) => kept.write(locale),
  onClose: () => post({ type: 'close' }),
  onHeard: () => !shown && tellUnread(unread + 1),
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) post({ type: 'close' });
});
