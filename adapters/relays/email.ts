import type { BlobStore } from '../../services/ports/blob-store.js';
import type { Relay } from '../../services/ports/relay.js';
import { deliveryId } from '../../services/relay/delivery-id.js';
import type { MakeBriefing } from '../../services/relay/briefing.js';
import { attachmentsOfEntry, payloadOf } from '../../services/relay/payload.js';
import { messageIds, oneAddress } from '../mail/message-ids.js';
import type { MailTransport } from '../mail/transport.js';
import { subjectOf, textOf } from './mail-content.js';
import { filesFor } from './mail-files.js';
import { mailRefusal } from './mail-refusal.js';

/** Below the 30 s that a delivery may take. */
const TIMEOUT_MS = 25_000;

interface Deps {
  readonly transport: Pick<MailTransport, 'sendMail'>;
  readonly to: readonly string[];
  /** An address, or `name <address>`; its host also ends the `Message-ID`. */
  readonly from: string;
  readonly briefing: MakeBriefing;
  readonly blobs: Pick<BlobStore, 'get'>;
  /** Told when some of the desk's mailboxes were refused, though at least one took it. */
  readonly partlyRefused: (requestId: string, mailboxes: number) => void;
  readonly timeoutMs?: number;
}

/**
 * Writes to the desk's mailboxes: what is to be read as text, the same as JSON, and the files. `Message-ID` is the same for every attempt, and
 * what follows the submission refers to it, so mail systems keep them together. Accepted means: the mail server has taken it for at least one.
 */
export function makeEmailRelay({ transport, to, from, briefing, blobs, partlyRefused, timeoutMs = TIMEOUT_MS }: Deps): Relay {
  const messageId = messageIds(from);
  return {
    name: 'email',
    async deliver(parcel) {
      const { id, request, entry } = parcel;
      const briefed = await briefing(request);
      const { attached, left } = await filesFor(blobs, request.partnerId, attachmentsOfEntry(briefed, entry));
      const json = JSON.stringify(payloadOf(parcel, briefed), undefined, 2);
      const first = messageId(deliveryId(request.id, 0));
      try {
        const { rejected } = await transport.sendMail({
          from,
          to: to.map((address) => oneAddress(address)),
          replyTo: oneAddress(request.details.contactEmail, request.details.contactName),
          subject: subjectOf(parcel, briefed),
          text: textOf(parcel, briefed, left),
          messageId: messageId(id),
          ...(messageId(id) === first ? {} : { inReplyTo: first, references: [first] }),
          ...(request.details.severity === 'A' ? { priority: 'high' as const } : {}),
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'zh-CN' },
          attachments: [{ filename: `${request.number}.json`, content: json, contentType: 'application/json' }, ...attached],
          signal: AbortSignal.timeout(timeoutMs),
        });
        if (rejected.length > 0) partlyRefused(request.id, rejected.length);
        return {};
      } catch (error) {
        throw mailRefusal(error);
      }
    },
  };
}
