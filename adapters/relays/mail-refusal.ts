import { RelayRefusal } from '../../services/ports/relay.js';

/** What nodemailer says of a failure, as far as it may be kept: codes, never the server's text, which can hold addresses. */
interface MailFailure {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly command?: unknown;
  readonly name?: unknown;
}

/**
 * Why the mail server did not take it. A lasting no (5xx) to the content is a no to this one mail; to the sender, the mailbox or the login, to
 * all of them.
 */
export function mailRefusal(error: unknown): RelayRefusal {
  const { code, responseCode, response, command, name } = error as MailFailure;
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'EABORT') return new RelayRefusal('the mail server is too slow');
  if (typeof responseCode !== 'number') {
    return new RelayRefusal(`the mail server was not reached: ${typeof code === 'string' ? code : 'unknown'}`);
  }
  const status = typeof response === 'string' ? /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] : undefined;
  const step = typeof command === 'string' ? /^[A-Z]+/.exec(command)?.[0] : undefined;
  const said = [String(responseCode), ...(status ? [status] : [])].join(' ');
  const onlyThis = code === 'EMESSAGE' && responseCode >= 500;
  return new RelayRefusal(`the mail server answered ${said}${step ? ` to ${step}` : ''}`, onlyThis ? { onlyThis } : {});
}
