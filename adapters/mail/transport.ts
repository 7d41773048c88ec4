import { createTransport } from 'nodemailer';

/** Nothing that a mail server does may hold a worker longer than this; a relay has 30 s in all. */
const TIMEOUT_MS = 10_000;

/**
 * What mail goes out by: a few kept connections, made when the first mail is sent.
 * @param smtpUrl `smtp://user:password@host:port` or `smtps://…`; holds a password, so it is told to nobody.
 */
export function makeTransport(smtpUrl: string) {
  return createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    // whoever sends tries again; a copy that waits in here would be sent besides
    maxRequeues: 0,
    ...(tellsLogin(smtpUrl) ? { requireTLS: true } : {}),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** A password goes over the net encrypted or not at all. */
function tellsLogin(smtpUrl: string): boolean {
  const { username, hostname } = new URL(smtpUrl);
  return username !== '' && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

export type MailTransport = ReturnType<typeof makeTransport>;
