import { DeskFailure, failureOf } from './failure.js';

const PATIENCE_MS = 20_000;

export interface Call {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  /** Proves, beside the cookie, that it is this page that asks. */
  readonly token?: string;
  /** The revision that the person has seen: the server refuses when there is a newer one. */
  readonly revision?: number;
  readonly signal?: AbortSignal;
  /** Nobody asked for it, the page did: it does not keep a session alive that nobody uses. */
  readonly background?: boolean;
}

/** Asks the desk's server. Rejects with a `DeskFailure`, or with the signal's own reason when the caller no longer wants the answer. */
export async function call<T>(path: string, { method = 'GET', body, token, revision, signal, background = false }: Call = {}): Promise<T> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const headers = {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token && method !== 'GET' ? { 'x-desk-token': token } : {}),
    ...(background ? { 'x-desk-background': 'true' } : {}),
    ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
  };
  const init = {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    cache: 'no-store' as const,
  };
  try {
    const answer = await fetch(`/api/desk${path}`, { ...init, signal: signal ? AbortSignal.any([signal, patience]) : patience });
    if (!answer.ok) throw await failureOf(answer);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  } catch (error) {
    if (error instanceof DeskFailure || signal?.aborted) throw error;
    throw new DeskFailure('no_answer');
  }
}
