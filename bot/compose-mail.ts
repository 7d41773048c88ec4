import { makeMailer } from '../adapters/mail/mailer.js';
import type { RelaysConfig } from './config/relays-config.js';

/** What mail goes out by, the relay's and what people are told; nothing where no mail server is configured: then its package is not loaded either. */
export async function composeMail({ smtpUrl, mailFrom }: Pick<RelaysConfig, 'smtpUrl' | 'mailFrom'>) {
  if (smtpUrl === undefined || mailFrom === undefined) return {};
  const { makeTransport } = await import('../adapters/mail/transport.js');
  const transport = makeTransport(smtpUrl);
  return { transport, mailer: makeMailer({ transport, from: mailFrom }) };
}
