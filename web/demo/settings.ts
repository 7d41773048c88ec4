import { element } from '../shared/element.js';
import { isLocale, LOCALES, type Locale, type WidgetMessages } from '../shared/locale.js';
import { toTheme, type ThemeChoice } from '../shared/theme.js';

interface Deps {
  readonly words: WidgetMessages;
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  readonly onLocale: (locale: Locale) => void;
  readonly onTheme: (theme: ThemeChoice) => void;
}

function choice(
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const select = element('select', {}, ...options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)));
  select.addEventListener('change', () => choose(select.value));
  return element('label', { class: 'setting' }, element('span', {}, label), select);
}

/** Language and appearance of the whole page. */
export function settings({ words, locale, theme, onLocale, onTheme }: Deps): HTMLElement {
  const languages = LOCALES.map((each) => [each, words.languages[each]] as const);
  const themes = [
    ['auto', words.themes.system],
    ['light', words.themes.light],
    ['dark', words.themes.dark],
  ] as const;
  return element(
    'div',
    { class: 'settings' },
    choice(words.language, languages, locale, (value) => isLocale(value) && onLocale(value)),
    choice(words.theme, themes, theme, (value) => onTheme(toTheme(value))),
  );
}
