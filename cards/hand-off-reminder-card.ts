import type { Messages } from '../locales/messages.js';
import type { HistoryEntry, ServiceRequest } from '../services/model/request.js';
import { openUrl, submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { copyAction } from './copy-action.js';
import { container, heading, paragraphs, run, said, text } from './elements.js';
import { shortened } from './plain-text.js';

const TEXT_SHOWN = 600;

interface Reminder {
  readonly request: ServiceRequest;
  /** What the partner did. */
  readonly line: HistoryEntry | undefined;
  readonly partnerCenter: string;
  /** What to paste where the request was withdrawn. */
  readonly withdrawal: string;
}

/**
 * Says that a partner's note, file or withdrawal has to be brought to the portal too: nothing else carries it there once a request was
 * handed off by hand. @returns `undefined` where there is nothing to bring.
 */
export function handOffReminderCard({ request, line, partnerCenter, withdrawal }: Reminder, m: Messages): Card | undefined {
  const { handOff: words, buttons } = m.forwarding;
  const brought = line && wasHandedOff(request) ? toBring(line, withdrawal) : undefined;
  if (brought === undefined) return undefined;
  const withdrawn = request.status === 'withdrawn';
  const reference = request.externalReference;
  return card(
    m,
    words.reminderHeading,
    [
      heading(words.reminderHeading),
      said([run(request.number, { weight: 'bolder' })], { spacing: 'small' }),
      text((withdrawn ? words.reminderWithdrawn : words.reminder)(reference), { spacing: 'small' }),
      container(paragraphs(shortened(brought, TEXT_SHOWN)), { style: 'emphasis', spacing: 'small' }),
    ],
    [
      copyAction(buttons.copy, brought, 'positive'),
      openUrl(buttons.openPartnerCenter, partnerCenter),
      submit(m.buttons.view, { kind: 'request.view', requestId: request.id }),
    ],
  );
}

function wasHandedOff({ relay, history }: ServiceRequest): boolean {
  return relay === 'handoff' && history.some((line) => line.kind === 'status' && line.to === 'delivered');
}

function toBring(line: HistoryEntry, withdrawal: string): string | undefined {
  if (line.actor.kind !== 'partner') return undefined;
  if (line.kind === 'status' && line.to === 'withdrawn') return withdrawal;
  if (line.kind === 'files') return [...line.attachments.map(({ name }) => name), line.note ?? ''].join('\n').trim();
  return line.kind === 'note' || line.kind === 'status' ? line.note : undefined;
}
