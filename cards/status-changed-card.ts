import type { Messages } from '../locales/messages.js';
import type { HistoryEntry, ServiceRequest } from '../services/model/request.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { container, heading, paragraphs, run, said, text } from './elements.js';
import { placeOf } from './place.js';
import { shortened } from './plain-text.js';
import { addNote, requestActions } from './request-actions.js';
import { byline, noteOf, statusRun } from './request-parts.js';

const NOTE_SHOWN = 1200;

function headingOf({ number }: ServiceRequest, entry: HistoryEntry, m: Messages): string {
  const words = m.requests.changed;
  switch (entry.kind) {
    case 'status':
      return words.status(number, m.words.status[entry.to]);
    case 'note':
    case 'assigned':
    case 'reference':
    case 'followed':
      return words[entry.kind](number);
    case 'files':
    case 'owner':
    case 'unfollowed':
    case 'delivery_failed':
    case 'sent_again':
    case 'promise':
      return number;
  }
}

/** What it means for the person, where that is not plain. */
function meaning({ status }: ServiceRequest, entry: HistoryEntry, m: Messages): string | undefined {
  if (status === 'waiting_on_partner') return m.requests.view.waiting;
  if (status === 'resolved') return m.requests.view.resolved;
  return entry.kind === 'status' && entry.to === 'delivered' ? m.requests.changed.delivered : undefined;
}

/** Tells a watcher what happened to a request after they left; `entry` is the line of history that says it. */
export function statusChangedCard({ request, entry, now }: { request: ServiceRequest; entry: HistoryEntry; now: Date }, m: Messages): Card {
  const title = headingOf(request, entry, m);
  const note = noteOf(entry);
  const means = meaning(request, entry, m);
  const answers =
    request.status === 'resolved' ? requestActions(request, m) : request.status === 'waiting_on_partner' ? [addNote(request, m)] : [];
  const detail =
    entry.kind === 'assigned'
      ? m.words.representative(entry.representative)
      : entry.kind === 'reference'
        ? entry.externalReference
        : undefined;
  return card(
    m,
    title,
    [
      heading(title),
      placeOf([request.customer.name]),
      said([run(request.details.title)], { spacing: 'none' }),
      said([statusRun(request.status, m), run(` · ${byline(entry, now, m)}`, { isSubtle: true, size: 'small' })], { spacing: 'small' }),
      detail ? said([run(detail, { weight: 'bolder' })], { spacing: 'small' }) : undefined,
      note ? container(paragraphs(shortened(note, NOTE_SHOWN)), { style: 'emphasis', spacing: 'small' }) : undefined,
      means ? text(means) : undefined,
    ],
    [...answers, submit(m.buttons.view, { kind: 'request.view', requestId: request.id })],
  );
}
