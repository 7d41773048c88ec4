import type { Request, Response } from 'restify';
import type { Visits } from '../../services/notices/visits.js';
import { readClaims } from '../directline/access.js';
import { allowOrigins, preflight } from '../directline/cors.js';
import type { Tokens } from '../directline/tokens.js';
import { answerJson } from '../http/json-answer.js';
import type { Route } from '../http/route.js';

export interface MissedDeps {
  readonly tokens: Tokens;
  readonly visits: Pick<Visits, 'count'>;
  readonly origins: readonly string[];
}

/** `GET /webchat/missed` with a Direct Line token: `{ count }`, how many updates wait for that person; for the badge before the chat is opened. */
export function missedRoute({ tokens, visits, origins }: MissedDeps): Route {
  return (server) => {
    preflight(server, ['/webchat/missed'], origins);
    server.get('/webchat/missed', allowOrigins(origins), async function countMissed(req: Request, res: Response) {
      const { partner: partnerId, user: userId } = await readClaims(req, tokens);
      res.setHeader('Cache-Control', 'no-store');
      answerJson(res, 200, { count: await visits.count({ partnerId, userId }) });
    });
  };
}
