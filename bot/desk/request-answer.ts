import type { Response } from 'restify';
import { answerJson } from '../http/json-answer.js';
import type { DeskRequest } from './request-view.js';

/** Answers with a request, and the revision that a change may name in `If-Match`. */
export function answerRequest(res: Response, request: DeskRequest): void {
  answerJson(res, 200, request, { ETag: `"${request.revision}"` });
}

/** Somebody was faster: nothing was changed, and this is how the request is now. */
export function answerChanged(res: Response, request: DeskRequest): void {
  const error = { code: 'request_changed', message: 'The request has changed meanwhile; nothing was done.' };
  answerJson(res, 412, { error, request }, { ETag: `"${request.revision}"` });
}
