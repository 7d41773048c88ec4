import type { Request, Response, Server } from 'restify';
import { answerFile } from '../http/file-answer.js';
import { HttpError } from '../http/http-error.js';
import { answerJson } from '../http/json-answer.js';
import { nameOf, type Callers } from './callers.js';
import { foreseen } from './errors.js';
import { paramOf, readFilter } from './input.js';
import { answerRequest } from './request-answer.js';
import type { DeskDeps } from './routes.js';

/** The queue, a request, its files, and what the queue can be narrowed down to. */
export function queueRoutes(server: Server, { desk, view, options }: DeskDeps, { admit, of }: Callers): void {
  for (const path of ['/api/desk/requests', '/api/desk/requests/']) {
    server.get(path, admit, async function listRequests(req: Request, res: Response) {
      const page = await foreseen(desk.list(readFilter(req), nameOf(of(req))));
      answerJson(res, 200, { ...page, items: page.items.map(view) });
    });
  }
  server.get('/api/desk/requests/:id', admit, async function getRequest(req: Request, res: Response) {
    answerRequest(res, view(await foreseen(desk.get(paramOf(req, 'id'), nameOf(of(req))))));
  });
  server.get('/api/desk/requests/:id/attachments/:blobId', admit, async function getAttachment(req: Request, res: Response) {
    const file = await foreseen(desk.attachment(paramOf(req, 'id'), paramOf(req, 'blobId'), nameOf(of(req))));
    if (!file) throw new HttpError(404, 'attachment_not_found', 'The request has no such file.');
    answerFile(res, file.attachment, file.bytes);
  });
  server.get('/api/desk/options', admit, async function getOptions(_req: Request, res: Response) {
    answerJson(res, 200, await options());
  });
}
