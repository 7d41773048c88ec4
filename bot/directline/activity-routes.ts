import type { Request, Response, Server } from 'restify';
import { answerJson } from '../http/json-answer.js';
import { jsonBody } from '../http/json-body.js';
import { authorize } from './access.js';
import { pathId } from './conversation-routes.js';
import { allowOrigins } from './cors.js';
import type { DirectLineDeps } from './deps.js';
import { collapse, joinSet } from './history.js';
import { readPostedActivity } from './posted-activity.js';
import { queryOf, readWatermark } from './query.js';

const PATH = '/v3/directline/conversations/:id/activities';

/** Sending an activity, and asking for those after a watermark. `limit` is asked before an activity is taken. */
export function activityRoutes(server: Server, deps: DirectLineDeps, limit: (key: string) => void): void {
  const { conversations, inbox, origins } = deps;

  server.post(PATH, allowOrigins(origins), jsonBody(), async function post(req: Request, res: Response) {
    const { claims, conversation } = await authorize(req, pathId(req), deps);
    limit(`${claims.partner}/${claims.user}`);
    answerJson(res, 200, { id: await inbox.receive(conversation, readPostedActivity(req.body)) });
  });

  server.get(PATH, allowOrigins(origins), async function poll(req: Request, res: Response) {
    const { conversation } = await authorize(req, pathId(req), deps);
    const { entries, watermark } = await conversations.read(conversation.id, readWatermark(queryOf(req.url)) ?? 0);
    const body = joinSet(collapse(entries), watermark);
    res.sendRaw(200, body, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
    });
  });
}
