import { HttpError } from '../http/http-error.js';

/** The request is not of the shape that the protocol asks for. */
export const badArgument = (message: string) => new HttpError(400, 'bad_argument', message);
/** Nobody came in: no token or a forged one. */
export const unauthorized = (message = 'A valid token is needed.') =>
  new HttpError(401, 'unauthorized', message, { 'WWW-Authenticate': 'Bearer' });
/** The token was good once. 403 is what public Direct Line clients take for "expired"; at 401 they would try the same token for ever. */
export const tokenExpired = () => new HttpError(403, 'token_expired', 'The token has expired; ask for a new one.');
/** The token is good, but not for this. It says the same whether the thing exists or not. */
export const forbidden = (message = 'This token does not allow it.') => new HttpError(403, 'forbidden', message);
/** It does not exist for this token. */
export const notFound = () => new HttpError(404, 'not_found', 'There is nothing here.');
/** @param after in seconds. */
export const tooMany = (after: number) =>
  new HttpError(429, 'too_many_requests', 'Slower, please.', { 'Retry-After': String(Math.max(1, Math.ceil(after))) });
/** It was not taken and may be sent again. */
export const notStored = () => new HttpError(503, 'not_stored', 'It could not be stored; send it again.', { 'Retry-After': '1' });
