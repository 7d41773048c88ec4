import type { Request, Response, Server } from 'restify';
import type { Desk } from '../../services/requests/desk.js';
import { requireBearer } from './bearer.js';
import { explainTransition, foreseen } from './desk-errors.js';
import { assignBody, listQuery, noteBody, readInput, statusBody } from './desk-input.js';
import { deskPage, deskView } from './desk-view.js';
import { answerFile } from './file-answer.js';
import { HttpError } from './http-error.js';
import { answerJson } from './json-answer.js';
import { jsonBody } from './json-body.js';
import type { Route } from './route.js';

const BASE = '/api/desk/requests';

/** `/api/desk/requests`: the support desk and other systems see and move requests of all partners (design.md section 4). */
export function deskRoutes({ secret, desk }: { secret: string | undefined; desk: Desk }): Route {
  const signedIn = requireBearer(secret);
  return (server) => {
    for (const path of [BASE, `${BASE}/`]) {
      server.get(path, signedIn, async function listRequests(req: Request, res: Response) {
        const query = Object.fromEntries(new URLSearchParams(req.getQuery()));
        answerJson(res, 200, deskPage(await desk.list(readInput(listQuery, query))));
      });
    }
    server.get(`${BASE}/:id`, signedIn, async function getRequest(req: Request, res: Response) {
      answerJson(res, 200, deskView(await foreseen(desk.get(idOf(req)))));
    });
    server.get(`${BASE}/:id/attachments/:blobId`, signedIn, async function getAttachment(req: Request, res: Response) {
      const file = await foreseen(desk.attachment(idOf(req), paramOf(req, 'blobId')));
      if (!file) throw new HttpError(404, 'attachment_not_found', 'The request has no such file.');
      answerFile(res, file.attachment, file.bytes);
    });
    changingRoutes(server, signedIn, desk);
  };
}

function changingRoutes(server: Server, signedIn: ReturnType<typeof requireBearer>, desk: Desk): void {
  server.post(`${BASE}/:id/notes`, signedIn, jsonBody(), async function addNote(req: Request, res: Response) {
    const id = idOf(req);
    const note = readInput(noteBody, req.body);
    const changed = desk.addNote(id, note).catch((error: unknown) => explainTransition(desk, id, undefined, error));
    answerJson(res, 200, deskView(await foreseen(changed)));
  });
  server.post(`${BASE}/:id/status`, signedIn, jsonBody(), async function setStatus(req: Request, res: Response) {
    const id = idOf(req);
    const change = readInput(statusBody, req.body);
    const changed = desk.setStatus(id, change).catch((error: unknown) => explainTransition(desk, id, change.status, error));
    answerJson(res, 200, deskView(await foreseen(changed)));
  });
  server.post(`${BASE}/:id/assign`, signedIn, jsonBody(), async function assign(req: Request, res: Response) {
    const { representative } = readInput(assignBody, req.body);
    answerJson(res, 200, deskView(await foreseen(desk.assign(idOf(req), representative))));
  });
}

function idOf(req: Request): string {
  return paramOf(req, 'id');
}

function paramOf(req: Request, name: string): string {
  return String((req.params as Record<string, unknown>)[name]);
}
