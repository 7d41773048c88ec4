import { Button, FluentProvider, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Desk } from './desk.js';
import { themeFor } from './frame/theme.js';
import { useDark } from './frame/use-dark.js';
import { SignInPage } from './signing/sign-in-page.js';
import { SessionOverDialog } from './signing/session-over-dialog.js';
import { useSession } from './state/use-session.js';
import { LanguageProvider, useLanguage } from './words/desk-context.js';
import { useLocale } from './words/use-locale.js';

/** The whole page: whoever is not signed in gets the sign-in; the desk stays mounted, with all that was typed, when a session ends. */
export function App() {
  const sessions = useSession();
  const [locale, pickLocale] = useLocale(sessions.session?.representative.locale);
  const dark = useDark();
  const theme = useMemo(() => themeFor(dark, locale), [dark, locale]);
  const { phase, session, api, over, people } = sessions;
  return (
    <FluentProvider theme={theme} className="desk-root">
      <LanguageProvider locale={locale}>
        {phase === 'asking' && <Waiting />}
        {phase === 'unreachable' && <Unreachable again={sessions.ask} />}
        {phase === 'out' && <SignInPage people={people} nobodyYet={sessions.nobodyYet} signIn={sessions.signIn} pickLocale={pickLocale} />}
        {phase === 'in' && session && api && (
          <>
            <Desk
              key={session.representative.id}
              session={session}
              api={api}
              over={over}
              pickLocale={pickLocale}
              signOut={sessions.signOut}
            />
            <SessionOverDialog open={over} people={people} signIn={sessions.signIn} />
          </>
        )}
      </LanguageProvider>
    </FluentProvider>
  );
}

function Waiting() {
  const { m } = useLanguage();
  return (
    <main className="centred">
      <Spinner label={m.loading} />
    </main>
  );
}

function Unreachable({ again }: { again: () => void }) {
  const { m } = useLanguage();
  return (
    <main className="centred">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{m.signing.unreachable}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={again}>{m.tryAgain}</Button>
        </MessageBarActions>
      </MessageBar>
    </main>
  );
}
