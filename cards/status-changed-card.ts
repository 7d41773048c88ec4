import type { Messages } from '../locales/messages.js';
import type { HistoryEntry, ServiceRequest } from '../services/model/request.js';
import { submit, type Action } from './action-elements.js';
import { card, type Card } from './card.js';
import { deliveryTrouble, remedy } from './delivery-trouble.js';
import { container, heading, hint, paragraphs, run, said, text } from './elements.js';
import { forwardAction } from './forward-action.js';
import { headlineOf, meaningOf } from './news-words.js';
import { placeOf } from './place.js';
import { escapeMarkdown, shortened } from './plain-text.js';
import { addNote, answerActions } from './request-actions.js';
import { byline, noteOf, standingRun } from './request-parts.js';

const NOTE_SHOWN = 1200;

/** What is worth a line of its own. */
function detailOf(entry: HistoryEntry, m: Messages): string | undefined {
  // Who took it on themselves is named in the byline.
  if (entry.kind === 'assigned')
    return entry.actor.kind === 'representative' && entry.actor.name === entry.representative
      ? undefined
      : m.words.representative(entry.representative);
  if (entry.kind === 'reference') return entry.externalReference;
  return entry.kind === 'files' ? entry.attachments.map(({ name }) => shortened(name, 80)).join('\n') : undefined;
}

/** The customer hears of what 21Vianet did, and that it did not in time; not of what colleagues do among themselves. */
function isForCustomer(entry: HistoryEntry): boolean {
  if (entry.kind === 'promise') return entry.stage === 'missed';
  return entry.actor.kind === 'representative' && entry.kind !== 'assigned';
}

function answersTo(request: ServiceRequest, entry: HistoryEntry, m: Messages): readonly (Action | undefined)[] {
  if (request.status === 'resolved') return answerActions(request, m);
  const isSpokenTo = entry.kind === 'note' && entry.actor.kind === 'representative';
  return isSpokenTo || request.status === 'waiting_on_partner' ? [addNote(request, m)] : [];
}

/** What a watcher is told of: `entry` is the line of history (its `index` names it), `earlier` the number of lines before it that were not told. */
export interface Changed {
  readonly request: ServiceRequest;
  readonly entry: HistoryEntry;
  readonly index: number;
  readonly earlier?: number;
  readonly now: Date;
}

/** Tells a watcher what happened to a request after they left. */
export function statusChangedCard({ request, entry, index, earlier = 0, now }: Changed, m: Messages): Card {
  const headline = headlineOf(request, entry, m);
  const detail = detailOf(entry, m);
  const note = noteOf(entry);
  const means = meaningOf(request, entry, now, m);
  const failed = entry.kind === 'delivery_failed';
  return card(
    m,
    headline,
    [
      heading(escapeMarkdown(headline)),
      placeOf([request.customer.name]),
      said([run(request.details.title)], { spacing: 'none' }),
      said([standingRun(request, m), run(` · ${byline(entry, now, m)}`, { isSubtle: true, size: 'small' })], { spacing: 'small' }),
      ...(detail ? paragraphs(detail, { weight: 'bolder' }) : []),
      note ? container(paragraphs(shortened(note, NOTE_SHOWN)), { style: 'emphasis', spacing: 'small' }) : undefined,
      failed ? deliveryTrouble(request, now, m) : undefined,
      means ? text(means) : undefined,
      earlier > 0 ? hint(m.watching.earlier(earlier), { size: 'small' }) : undefined,
    ],
    [
      failed || entry.kind === 'promise' ? remedy(request, m) : undefined,
      ...answersTo(request, entry, m),
      submit(m.buttons.view, { kind: 'request.view', requestId: request.id }),
      isForCustomer(entry) ? forwardAction(request, m, index) : undefined,
    ],
  );
}
