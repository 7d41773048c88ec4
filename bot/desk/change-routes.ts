import type { Request, Response, Server } from 'restify';
import type { ServiceRequest } from '../../services/model/request.js';
import type { DeskChange } from '../../services/requests/desk.js';
import { SupportError } from '../../services/support-error.js';
import { jsonBody } from '../http/json-body.js';
import { nameOf, type Callers } from './callers.js';
import { explainTransition, foreseen } from './errors.js';
import { assignBody, noteBody, paramOf, readInput, readRevision, sendAgainBody, statusBody } from './input.js';
import { answerChanged, answerRequest } from './request-answer.js';
import type { DeskDeps } from './routes.js';

/** What the desk changes. A representative's own name counts; a system says who acts. */
export function changeRoutes(server: Server, { desk, view }: DeskDeps, { admit, of }: Callers): void {
  const by = (req: Request) => nameOf(of(req));
  function change(req: Request, named?: string): DeskChange {
    const [representative, revision] = [by(req) ?? named, readRevision(req)];
    return { ...(representative === undefined ? {} : { representative }), ...(revision === undefined ? {} : { revision }) };
  }
  async function answer(req: Request, res: Response, work: Promise<ServiceRequest>): Promise<void> {
    try {
      answerRequest(res, view(await foreseen(work)));
    } catch (error) {
      if (!(error instanceof SupportError) || error.code !== 'request_changed') throw error;
      answerChanged(res, view(await foreseen(desk.get(paramOf(req, 'id'), by(req)))));
    }
  }
  const at = (action: string) => `/api/desk/requests/:id/${action}`;

  server.post(at('notes'), admit, jsonBody(), async function addNote(req: Request, res: Response) {
    const requestId = paramOf(req, 'id');
    const { text, representative } = readInput(noteBody, req.body);
    const noted = desk.addNote(requestId, { text, ...change(req, representative) });
    await answer(
      req,
      res,
      noted.catch((error: unknown) => explainTransition(desk, { requestId, by: by(req) }, error)),
    );
  });
  server.post(at('status'), admit, jsonBody(), async function setStatus(req: Request, res: Response) {
    const requestId = paramOf(req, 'id');
    const { representative, ...status } = readInput(statusBody, req.body);
    const moved = desk.setStatus(requestId, { ...status, ...change(req, representative) });
    await answer(
      req,
      res,
      moved.catch((error: unknown) => explainTransition(desk, { requestId, to: status.status, by: by(req) }, error)),
    );
  });
  server.post(at('assign'), admit, jsonBody(), async function assign(req: Request, res: Response) {
    const { representative } = readInput(assignBody, req.body);
    await answer(req, res, desk.assign(paramOf(req, 'id'), representative, change(req)));
  });
  server.post(at('send-again'), admit, jsonBody({ optional: true }), async function sendAgain(req: Request, res: Response) {
    const { representative } = readInput(sendAgainBody, req.body);
    await answer(req, res, desk.sendAgain(paramOf(req, 'id'), change(req, representative)));
  });
}
