import type { Mailer } from '../../services/ports/mailer.js';
import { mailRefused } from './mail-refused.js';
import { messageIds, oneAddress } from './message-ids.js';
import type { MailTransport } from './transport.js';

/**
 * Writes to people by SMTP. Its mails say that a program wrote them (RFC 3834), so that nobody's out-of-office notice answers them.
 * @param deps.from what they come from, `name <address>` or an address; its domain also ends the `Message-ID`.
 */
export function makeMailer({ transport, from }: { transport: Pick<MailTransport, 'sendMail'>; from: string }): Mailer {
  const messageId = messageIds(from);
  return {
    async send({ id, to, subject, text, locale }) {
      const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale };
      try {
        await transport.sendMail({ from, to: oneAddress(to), subject, text, messageId: messageId(id), headers });
      } catch (error) {
        throw mailRefused(error);
      }
    },
  };
}
