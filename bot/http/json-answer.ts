import type { Response } from 'restify';

/** Answers with JSON whatever the caller accepts; restify's own choice by `Accept` would call the same body something else for a browser. */
export function answerJson(res: Response, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  const text = JSON.stringify(body);
  res.sendRaw(status, text, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(text)),
    'Cache-Control': 'no-store',
    ...headers,
  });
}

/** The one shape in which an error is told: `{ error: { code, message } }`. */
export function answerError(
  res: Response,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  answerJson(res, status, { error: { code, message } }, headers);
}
