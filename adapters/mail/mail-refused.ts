/** A mail that was not sent. `message` names neither the server, nor who writes to whom, nor what: it is kept and logged. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** Says of nodemailer's errors only the kind and the server's number: their texts can name the address, and their fields the login. */
export function mailRefused(error: unknown): MailRefused {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const parts = [typeof code === 'string' ? code : 'unknown', ...(typeof responseCode === 'number' ? [String(responseCode)] : [])];
  return new MailRefused(`the mail server did not take it (${parts.join(' ')})`);
}
