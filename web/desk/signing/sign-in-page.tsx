import type { Locale } from '../../shared/locale.js';
import { LanguageSelect } from '../frame/language-select.js';
import { useLanguage } from '../words/desk-context.js';
import { SignInForm, type SignInProps } from './sign-in-form.js';

export function SignInPage({ pickLocale, ...form }: SignInProps & { pickLocale: (locale: Locale) => void }) {
  const { m } = useLanguage();
  return (
    <main className="centred">
      <div className="sign-in-card">
        <LanguageSelect pick={pickLocale} />
        <h1>{m.signing.heading}</h1>
        <SignInForm {...form} />
      </div>
    </main>
  );
}
