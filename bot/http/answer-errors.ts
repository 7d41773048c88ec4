import type { Request, Response, Server } from 'restify';
import { correlationId } from '../log.js';
import type { Log } from '../log.js';
import { HttpError } from './http-error.js';
import { answerError } from './json-answer.js';

/** restify's own refusals, in our words; everything else that was not meant for the caller is a 500 that says nothing. */
const REFUSALS = new Map([
  [404, { code: 'not_found', message: 'There is nothing here.' }],
  [405, { code: 'method_not_allowed', message: 'This is not how to ask here.' }],
]);

/** Answers every error as JSON, and logs the unforeseen ones with the correlation id that the caller is given. */
export function answerErrors(server: Server, log: Log): void {
  server.on('restifyError', (_req: Request, res: Response, error: unknown, done: () => void) => {
    if (res.headersSent) {
      res.destroy();
    } else if (error instanceof HttpError) {
      answerError(res, error.status, error.code, error.message, error.headers);
    } else {
      const refusal = REFUSALS.get(statusOf(error));
      if (refusal) {
        answerError(res, statusOf(error), refusal.code, refusal.message);
      } else {
        log.error({ event: 'http.failed', err: error });
        answerError(res, 500, 'internal', `Something went wrong on our side. Correlation id: ${correlationId() ?? 'none'}`);
      }
    }
    done();
  });
}

function statusOf(error: unknown): number {
  const status = error instanceof Error ? (error as { statusCode?: unknown }).statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}
