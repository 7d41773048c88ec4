import { css } from './style.js';

const NAMES = { en: 'Open support chat', zh: '打开支持聊天', tw: '開啟支援聊天' };
const ICON = '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3.5 4.5h13v9h-7l-3.5 3v-3H3.5z"/></svg>';

function nameIn(locale: string): string {
  if (/^zh.*(tw|hk|mo|hant)/i.test(locale)) return NAMES.tw;
  return /^en/i.test(locale) ? NAMES.en : NAMES.zh;
}

/** The button at the bottom right, in a shadow root so that the portal's styles and ours leave each other alone. */
export function launcherButton(locale: string, theme: string, toggle: () => void) {
  const place = document.createElement('escalation-chat');
  const host = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  host.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.type = 'button';
  button.innerHTML = ICON;
  const badge = document.createElement('span');
  button.append(badge);
  button.addEventListener('click', toggle);
  host.append(button);
  const name = nameIn(locale);

  function unread(count: number) {
    badge.textContent = count > 9 ? '9+' : count > 0 ? String(count) : '';
    button.setAttribute('aria-label', count > 0 ? `${name} (${count})` : name);
  }
  function setTheme(next = 'auto') {
    place.dataset['theme'] = next;
    return next;
  }
  function expanded(open: boolean) {
    button.setAttribute('aria-expanded', String(open));
    place.toggleAttribute('data-open', open);
  }
  unread(0);
  setTheme(theme);
  expanded(false);
  document.body.append(place);
  return { host, unread, expanded, theme: setTheme, focus: () => button.focus() };
}
