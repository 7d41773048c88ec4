import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'restify';

const NAME = 'desk_session';
/** 32 bytes in base64url, as sessions make them; anything else is not looked up. */
const ID = /^[\w-]{43}$/;

/** The session id that came along. @returns `undefined` when there is none, or what is there cannot be one. */
export function sessionIdOf(req: Request): string | undefined {
  const id = parseCookie(req.headers.cookie ?? '')[NAME];
  return id !== undefined && ID.test(id) ? id : undefined;
}

/** Gives the browser the session id, or takes it away again; it goes with the browser, and over encrypted connections only unless `secure` is off. */
export function setSessionCookie(res: Response, id: string | undefined, { secure }: { secure: boolean }): void {
  const past = id === undefined ? { maxAge: 0 } : {};
  res.setHeader('Set-Cookie', stringifySetCookie(NAME, id ?? '', { httpOnly: true, sameSite: 'strict', path: '/', secure, ...past }));
}
