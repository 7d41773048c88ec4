import { element, icon } from '../../shared/element.js';
import { icons } from '../../shared/icons.js';
import { isLocale, LOCALES, type Locale, type WidgetMessages } from '../../shared/locale.js';

interface Deps {
  readonly title: string | undefined;
  readonly level: 1 | 2;
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
  /** Only where there is something to close. */
  readonly onClose?: () => void;
}

/** What this is, in which language, and the way out. */
export function headerView({ title, level, locale, onLocale, onClose }: Deps) {
  const heading = element(level === 1 ? 'h1' : 'h2', { class: 'title' });
  const select = element('select', { class: 'language' });
  const close = element('button', { type: 'button', class: 'round' }, icon(icons.close));
  select.addEventListener('change', () => isLocale(select.value) && onLocale(select.value));
  close.addEventListener('click', () => onClose?.());
  return {
    element: element('header', { class: 'top' }, heading, select, onClose ? close : undefined),
    relabel(words: WidgetMessages, chosen: Locale = locale) {
      heading.textContent = title ?? words.chatTitle;
      select.replaceChildren(...LOCALES.map((each) => element('option', { value: each, lang: each }, words.languages[each])));
      select.value = chosen;
      select.setAttribute('aria-label', words.language);
      close.title = words.closeChat;
      close.setAttribute('aria-label', words.closeChat);
    },
  };
}
