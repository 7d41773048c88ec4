import type { DeskRequest, Representative } from '../api-types.js';

export const FAILURES = [
  'no_answer',
  'session_over',
  'wrong_secret',
  'changed',
  'not_allowed',
  'not_found',
  'invalid',
  'busy',
  'not_stored',
  'broken',
] as const;
export type FailureKind = (typeof FAILURES)[number];

/** Why the server did not do what was asked; each kind has words of its own. `no_answer`: it may have been done all the same. */
export class DeskFailure extends Error {
  override readonly name = 'DeskFailure';
  constructor(
    readonly kind: FailureKind,
    readonly more: {
      /** With `changed`: the request as it is now. */
      readonly request?: DeskRequest;
      /** With `session_over`, in demo mode: whom one may sign in as without a secret. */
      readonly people?: readonly Representative[];
      /** With `session_over`: nobody was added yet who could sign in. */
      readonly nobodyYet?: boolean;
      /** With `busy`: seconds to wait. */
      readonly retryAfter?: number;
    } = {},
  ) {
    super(kind);
  }
}

export const asFailure = (error: unknown): DeskFailure => (error instanceof DeskFailure ? error : new DeskFailure('broken'));

const KINDS: Readonly<Record<number, FailureKind>> = {
  401: 'session_over',
  403: 'session_over',
  404: 'not_found',
  409: 'not_allowed',
  412: 'changed',
  413: 'invalid',
  415: 'invalid',
  422: 'invalid',
  429: 'busy',
  502: 'no_answer',
  503: 'not_stored',
  504: 'no_answer',
};

interface ErrorBody {
  readonly error?: { readonly code?: string };
  readonly request?: DeskRequest;
  readonly people?: readonly Representative[];
}

/** Reads an answer that is not the one hoped for. */
export async function failureOf(answer: Response): Promise<DeskFailure> {
  const { error, request, people } = (await answer.json().catch(() => ({}))) as ErrorBody;
  const retryAfter = Number(answer.headers.get('Retry-After')) || undefined;
  return new DeskFailure(KINDS[answer.status] ?? 'broken', {
    request,
    people,
    retryAfter,
    nobodyYet: error?.code === 'no_representatives',
  });
}
