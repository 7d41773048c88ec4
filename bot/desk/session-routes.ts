import type { Request, Response, Server } from 'restify';
import { HttpError } from '../http/http-error.js';
import { answerJson } from '../http/json-answer.js';
import { jsonBody } from '../http/json-body.js';
import { assertOwnPage, type Callers } from './callers.js';
import { sessionIdOf, setSessionCookie } from './cookie.js';
import { readInput, signInBody } from './input.js';
import type { DeskDeps } from './routes.js';
import { sessionKey, type Session } from './sessions.js';

const PATH = '/api/desk/session';

/** Signing in to the desk's page, and out of it. */
export function sessionRoutes(server: Server, deps: DeskDeps, { sessionOf }: Pick<Callers, 'sessionOf'>): void {
  const { demo, sessions, signIn, representatives, events, ownOrigin } = deps;
  const cookie = { secure: !demo };

  server.get(PATH, async function getSession(req: Request, res: Response) {
    const session = await sessionOf(req);
    if (session) return answerJson(res, 200, sessionView(session));
    const all = await representatives.all();
    const people = demo ? { people: all.map(personView) } : {};
    const error =
      all.length === 0
        ? { code: 'no_representatives', message: 'Nobody can sign in yet: add people with "npm run representative".' }
        : { code: 'unauthorized', message: 'Sign in.' };
    answerJson(res, 401, { error, ...people });
  });

  server.post(PATH, jsonBody(), async function beginSession(req: Request, res: Response) {
    if (ownOrigin(req) === false) throw new HttpError(403, 'origin_not_allowed', 'Representatives sign in on the desk page only.');
    const former = sessionIdOf(req);
    const { id, session } = await signIn.begin(readInput(signInBody, req.body), req.socket.remoteAddress ?? '');
    // The id of before is of no use to anybody any more, whoever put it there.
    if (former !== undefined) await sessions.end(sessionKey(former));
    setSessionCookie(res, id, cookie);
    answerJson(res, 200, sessionView(session));
  });

  server.del(PATH, async function endSession(req: Request, res: Response) {
    const session = await sessionOf(req);
    if (session) {
      assertOwnPage(req, session.token, ownOrigin);
      await signIn.end(session);
      events.endSession(session.key);
    }
    setSessionCookie(res, undefined, cookie);
    res.sendRaw(204, '', { 'Cache-Control': 'no-store' });
  });
}

function sessionView({ representative, token }: Session) {
  return { representative: personView(representative), token };
}

/** Everything but the secret's digest. */
function personView({ id, name, locale }: Session['representative']) {
  return { id, name, locale };
}
