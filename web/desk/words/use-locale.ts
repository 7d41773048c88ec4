import { useEffect, useState } from 'react';
import { deskMessagesFor, type Locale } from '../../../locales/desk/index.js';
import { isLocale, nearestLocale } from '../../shared/locale.js';
import { makeKept } from '../../shared/kept.js';

const chosen = makeKept<Locale>('localStorage', 'desk-locale', isLocale);

/** The language that was chosen here, else the representative's own, else the browser's. */
export function useLocale(own: Locale | undefined): [Locale, (locale: Locale) => void] {
  const [picked, setPicked] = useState(() => chosen.read());
  const locale = picked ?? own ?? nearestLocale(navigator.languages);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = deskMessagesFor(locale).title;
  }, [locale]);
  const pick = (wanted: Locale) => {
    chosen.write(wanted);
    setPicked(wanted);
  };
  return [locale, pick];
}
