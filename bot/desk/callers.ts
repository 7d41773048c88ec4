import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'restify';
import { bringsSecret } from '../http/bearer.js';
import { HttpError } from '../http/http-error.js';
import { sessionIdOf } from './cookie.js';
import { sessionKey, sessionToken, type Session, type Sessions } from './sessions.js';

/** Who calls: a system with the desk's secret, or a representative with a session. */
export type Caller = { readonly kind: 'system' } | ({ readonly kind: 'representative' } & Session);

export interface Callers {
  /** Lets callers in: 401 for others, 403 for a change that does not come from our own page. */
  readonly admit: RequestHandler;
  /** Who calls, behind `admit`. */
  readonly of: (req: Request) => Caller;
  /** The session that came with a request, if it still lasts. */
  readonly sessionOf: (req: Request) => Promise<Session | undefined>;
}

interface Deps {
  readonly secret: string | undefined;
  readonly sessions: Pick<Sessions, 'find'>;
  readonly ownOrigin: OwnOrigin;
}

/** Whether a request comes from a page of ours; `undefined` when it does not say where from. */
export type OwnOrigin = (req: Request) => boolean | undefined;

const READING = new Set(['GET', 'HEAD']);

export function makeCallers({ secret, sessions, ownOrigin }: Deps): Callers {
  const known = new WeakMap<Request, Caller>();

  async function sessionOf(req: Request): Promise<Session | undefined> {
    const id = sessionIdOf(req);
    // What a page loads by itself, because something changed, is no sign that somebody sits in front of it.
    const using = req.headers['x-desk-background'] === undefined;
    const found = id === undefined ? undefined : await sessions.find(sessionKey(id), using);
    return found && id !== undefined ? { ...found, token: sessionToken(id) } : undefined;
  }
  async function admit(req: Request): Promise<void> {
    if (req.headers.authorization !== undefined) {
      if (!bringsSecret(req, secret)) throw unauthorized();
      known.set(req, { kind: 'system' });
      return;
    }
    const session = await sessionOf(req);
    if (!session) throw unauthorized();
    if (!READING.has(req.method ?? '')) assertOwnPage(req, session.token, ownOrigin);
    known.set(req, { kind: 'representative', ...session });
  }
  return {
    admit,
    sessionOf,
    of(req) {
      const caller = known.get(req);
      if (!caller) throw unauthorized();
      return caller;
    },
  };
}

/** The name under which a representative's doings are written down; a system names who acts itself. */
export function nameOf(caller: Caller): string | undefined {
  return caller.kind === 'representative' ? caller.representative.name : undefined;
}

/** A browser sends the cookie with whatever a foreign page asks for; the origin and the token it cannot forge. */
export function assertOwnPage(req: Request, token: string, ownOrigin: OwnOrigin): void {
  if (ownOrigin(req) !== true) throw new HttpError(403, 'origin_not_allowed', 'Changes with a session come from the desk page only.');
  const given = req.headers['x-desk-token'];
  if (typeof given !== 'string' || !same(given, token)) {
    throw new HttpError(403, 'token_wrong', "Send the session's token as X-Desk-Token.");
  }
}

function unauthorized(): HttpError {
  return new HttpError(401, 'unauthorized', 'Sign in, or send the secret as a bearer token.', { 'WWW-Authenticate': 'Bearer' });
}

/** Takes as long whatever differs. */
function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
