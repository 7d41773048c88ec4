import { Button, Divider, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Representative } from '../api-types.js';
import type { SignIn } from '../api/desk-api.js';
import { asFailure, type DeskFailure } from '../api/failure.js';
import { useLanguage } from '../words/desk-context.js';

export interface SignInProps {
  readonly people: readonly Representative[];
  readonly nobodyYet?: boolean;
  readonly signIn: (who: SignIn) => Promise<void>;
}

/** A secret, or in demo mode a press on a sample representative. */
export function SignInForm({ people, nobodyYet, signIn }: SignInProps) {
  const { m } = useLanguage();
  const [secret, setSecret] = useState('');
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<DeskFailure>();
  const [busy, setBusy] = useState(false);

  async function enter(who: SignIn) {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    await signIn(who).catch((error: unknown) => setFailure(asFailure(error)));
    setBusy(false);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(!secret.trim());
    if (secret.trim()) void enter({ secret: secret.trim() });
  }
  return (
    <form className="sign-in" onSubmit={submit} noValidate>
      {failure && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{wordsFor(failure, m)}</MessageBarBody>
        </MessageBar>
      )}
      {nobodyYet && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{m.signing.nobodyYet}</MessageBarBody>
        </MessageBar>
      )}
      {people.length > 0 && <People people={people} busy={busy} choose={(representativeId) => void enter({ representativeId })} />}
      <Field label={m.signing.secret} hint={m.signing.secretHint} validationMessage={missing ? m.signing.required : undefined}>
        <Input type="password" autoComplete="current-password" value={secret} onChange={(_, { value }) => setSecret(value)} />
      </Field>
      <Button type="submit" appearance={people.length > 0 ? 'secondary' : 'primary'} disabledFocusable={busy}>
        {busy ? m.signing.signingIn : m.signing.signIn}
      </Button>
    </form>
  );
}

function People({ people, busy, choose }: { people: readonly Representative[]; busy: boolean; choose: (id: string) => void }) {
  const { m } = useLanguage();
  return (
    <>
      <p className="demo-hint">{m.signing.demo}</p>
      <ul className="people">
        {people.map(({ id, name, locale }) => (
          <li key={id}>
            <Button size="large" disabledFocusable={busy} onClick={() => choose(id)}>
              <bdi>{name}</bdi>
              <span className="quiet" lang={locale}>
                {m.languages[locale]}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <Divider>{m.signing.or}</Divider>
    </>
  );
}

function wordsFor({ kind, more }: DeskFailure, { signing }: ReturnType<typeof useLanguage>['m']): string {
  if (kind === 'wrong_secret') return signing.wrong;
  if (kind === 'busy') return signing.tooOften(more.retryAfter ?? 60);
  return signing.unreachable;
}
