import { createContext, use, type ReactNode } from 'react';
import { deskMessagesFor, type DeskMessages, type Locale } from '../../../locales/desk/index.js';
import type { DeskOptions, Representative } from '../api-types.js';
import type { DeskApi } from '../api/desk-api.js';

/** The language of the page, also before anybody is signed in. */
export interface Language {
  readonly locale: Locale;
  readonly m: DeskMessages;
}

const LanguageContext = createContext<Language>({ locale: 'zh-CN', m: deskMessagesFor('zh-CN') });

export function LanguageProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LanguageContext value={{ locale, m: deskMessagesFor(locale) }}>{children}</LanguageContext>;
}
export const useLanguage = (): Language => use(LanguageContext);

/** What everything behind the sign-in needs. */
export interface DeskContextValue {
  readonly api: DeskApi;
  readonly me: Representative;
  readonly options: DeskOptions;
  readonly now: Date;
}

const DeskContext = createContext<DeskContextValue | undefined>(undefined);
export const DeskProvider = DeskContext;

export function useDeskContext(): DeskContextValue & Language {
  const value = use(DeskContext);
  if (!value) throw new Error('only behind the sign-in');
  return { ...value, ...useLanguage() };
}
