import type { DeskOptions, DeskRequest, Representative, RequestPage, RequestStatus, SelfHelpReport } from '../api-types.js';
import type { Locale } from '../../shared/locale.js';
import { call, type Call } from './call.js';
import { asFailure, DeskFailure } from './failure.js';

/** Who is signed in, and the token that unsafe calls carry. */
export interface Session {
  readonly representative: Representative;
  readonly token: string;
}

export type SignIn = { readonly secret: string } | { readonly representativeId: string };

/** A change of a request, made on the `revision` that the person has seen. */
export type Change =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'status'; readonly status: RequestStatus; readonly note?: string; readonly externalReference?: string }
  | { readonly kind: 'assign'; readonly representative: string }
  | { readonly kind: 'sendAgain' };

export const openSession = () => call<Session>('/session');

/** Rejects with `wrong_secret` where the secret is not known, and `busy` after too many tries. */
export async function signIn(who: SignIn): Promise<Session> {
  try {
    return await call<Session>('/session', { method: 'POST', body: who });
  } catch (error) {
    const failure = asFailure(error);
    throw failure.kind === 'session_over' || failure.kind === 'invalid' ? new DeskFailure('wrong_secret', failure.more) : failure;
  }
}

type Reading = Pick<Call, 'signal' | 'background'>;

/** What a signed-in representative can do; `onOver` hears of it when the session is over. Calls reject with a `DeskFailure`. */
export interface DeskApi {
  readonly list: (query: URLSearchParams, how?: Reading) => Promise<RequestPage>;
  readonly get: (id: string, how?: Reading) => Promise<DeskRequest>;
  readonly change: (id: string, change: Change, revision: number) => Promise<DeskRequest>;
  readonly options: (how?: Reading) => Promise<DeskOptions>;
  readonly selfHelp: (days: number, locale: Locale, how?: Reading) => Promise<SelfHelpReport>;
  readonly signOut: () => Promise<void>;
}

export function makeDeskApi(token: string, onOver: () => void): DeskApi {
  const watched = async <T>(asked: Promise<T>): Promise<T> => {
    try {
      return await asked;
    } catch (error) {
      if (error instanceof DeskFailure && error.kind === 'session_over') onOver();
      throw error;
    }
  };
  const of = (id: string) => `/requests/${encodeURIComponent(id)}`;
  return {
    list: (query, how) => watched(call(`/requests?${query}`, how)),
    get: (id, how) => watched(call(of(id), how)),
    change(id, { kind, ...body }, revision) {
      const path = { note: 'notes', status: 'status', assign: 'assign', sendAgain: 'send-again' }[kind];
      return watched(call(`${of(id)}/${path}`, { method: 'POST', body, token, revision }));
    },
    options: (how) => watched(call('/options', how)),
    selfHelp: (days, locale, how) => watched(call(`/self-help?${new URLSearchParams({ days: String(days), locale })}`, how)),
    signOut: () => call('/session', { method: 'DELETE', token }),
  };
}

export const attachmentUrl = (id: string, blobId: string) =>
  `/api/desk/requests/${encodeURIComponent(id)}/attachments/${encodeURIComponent(blobId)}`;

/** Where one list of the report on self-help is downloaded. */
export const selfHelpCsvUrl = (part: 'unanswered' | 'articles', days: number, locale: Locale) =>
  `/api/desk/self-help.csv?${new URLSearchParams({ part, days: String(days), locale })}`;
