import { makeMailer } from '../adapters/mail/mailer.js';
import { makeTransport } from '../adapters/mail/transport.js';
import type { RelaysConfig } from './config/relays-config.js';

/** What mail goes out by, the relay's and what people are told; nothing where no mail server is configured. */
export function composeMail({ smtpUrl, mailFrom }: Pick<RelaysConfig, 'smtpUrl' | 'mailFrom'>) {
  if (smtpUrl === undefined || mailFrom === undefined) return {};
  const transport = makeTransport(smtpUrl);
  return { transport, mailer: makeMailer({ transport, from: mailFrom }) };
}
