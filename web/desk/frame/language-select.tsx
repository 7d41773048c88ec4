import { Select } from '@fluentui/react-components';
import { isLocale, LOCALES, type Locale } from '../../shared/locale.js';
import { useLanguage } from '../words/desk-context.js';

export function LanguageSelect({ pick }: { pick: (locale: Locale) => void }) {
  const { locale, m } = useLanguage();
  return (
    <Select
      className="language"
      size="small"
      appearance="filled-lighter"
      aria-label={m.language}
      value={locale}
      onChange={(_, { value }) => isLocale(value) && pick(value)}
    >
      {LOCALES.map((each) => (
        <option key={each} value={each} lang={each}>
          {m.languages[each]}
        </option>
      ))}
    </Select>
  );
}
