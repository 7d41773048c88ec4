import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Representative } from '../api-types.js';
import { makeDeskApi, openSession, signIn, type DeskApi, type Session, type SignIn } from '../api/desk-api.js';
import { asFailure } from '../api/failure.js';

export interface SessionControl {
  /** `unreachable`: not known yet whether somebody is signed in. */
  readonly phase: 'asking' | 'unreachable' | 'out' | 'in';
  readonly session: Session | undefined;
  readonly api: DeskApi | undefined;
  /** Signed in before, but the server no longer thinks so: everything stays, and a new sign-in goes on. */
  readonly over: boolean;
  /** Demo mode: whom one may sign in as without a secret. */
  readonly people: readonly Representative[];
  /** Nobody was added yet who could sign in. */
  readonly nobodyYet: boolean;
  readonly ask: () => void;
  /** Rejects with a `DeskFailure`. */
  readonly signIn: (who: SignIn) => Promise<void>;
  /** The page is left even where the server cannot be told: the cookie then ends by itself. */
  readonly signOut: () => Promise<void>;
}

export function useSession(): SessionControl {
  const [phase, setPhase] = useState<SessionControl['phase']>('asking');
  const [session, setSession] = useState<Session>();
  const [over, setOver] = useState(false);
  const [people, setPeople] = useState<readonly Representative[]>([]);
  const [nobodyYet, setNobodyYet] = useState(false);

  const ask = useCallback(async () => {
    try {
      setSession(await openSession());
      setPhase('in');
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind === 'session_over') setPeople(failure.more.people ?? []);
      setNobodyYet(failure.more.nobodyYet ?? false);
      setPhase(failure.kind === 'session_over' ? 'out' : 'unreachable');
    }
  }, []);
  useEffect(() => void ask(), [ask]);

  /** Whom the demo offers is told only to those who are not signed in. */
  const markOver = useCallback(async () => {
    setOver(true);
    await openSession().catch((error: unknown) => setPeople(asFailure(error).more.people ?? []));
  }, []);

  const token = session?.token;
  const api = useMemo(() => (token === undefined ? undefined : makeDeskApi(token, () => void markOver())), [token, markOver]);

  return {
    phase,
    session,
    api,
    over,
    people,
    nobodyYet,
    ask: () => void ask(),
    async signIn(who) {
      setSession(await signIn(who));
      setPhase('in');
      setOver(false);
    },
    async signOut() {
      await api?.signOut().catch(() => undefined);
      setSession(undefined);
      setPhase('asking');
      await ask();
    },
  };
}
