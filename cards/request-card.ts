import { when } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import { isOpen, type HistoryEntry, type ServiceRequest } from '../services/model/request.js';
import type { Service } from '../services/model/service.js';
import { submit } from './action-elements.js';
import { card, present, type Card } from './card.js';
import { container, heading, hint, paragraphs, run, said, subheading, text, type Container, type RichTextBlock } from './elements.js';
import { placeOf } from './place.js';
import { shortened } from './plain-text.js';
import { requestActions } from './request-actions.js';
import { byline, happened, noteOf, promisedBy, severityRun, statusRun } from './request-parts.js';

const HISTORY_SHOWN = 8;
const NOTE_SHOWN = 600;
const DESCRIPTION_SHOWN = 1200;

function historyPart(entry: HistoryEntry, now: Date, m: Messages, userId: string): Container {
  const note = noteOf(entry);
  return container(
    [
      said([run(happened(entry, m), { weight: 'bolder' }), run(` · ${byline(entry, now, m, userId)}`, { isSubtle: true, size: 'small' })]),
      ...(note ? paragraphs(shortened(note, NOTE_SHOWN)) : []),
    ],
    { spacing: 'small' },
  );
}

/** One request with its facts, its history (the latest first) and what can be done with it now. `userId` is the reader's. */
export function requestCard(
  { request, service, now, userId }: { request: ServiceRequest; service?: Service; now: Date; userId: string },
  m: Messages,
): Card {
  const words = m.requests.view;
  const fact = (label: string, value: string | undefined): RichTextBlock | undefined =>
    value === undefined ? undefined : said([run(m.words.labelled(label), { isSubtle: true }), run(value)], { spacing: 'none' });
  const history = [...request.history].reverse();
  const urge = request.status === 'waiting_on_partner' ? words.waiting : request.status === 'resolved' ? words.resolved : undefined;
  const author = request.author.userId === userId ? m.words.you : request.author.name;
  return card(
    m,
    request.number,
    [
      heading(request.number),
      said([statusRun(request.status, m)], { spacing: 'none' }),
      placeOf([request.customer.name, service?.name[m.locale]]),
      said([run(request.details.title, { weight: 'bolder' })], { spacing: 'small' }),
      urge ? container([text(urge)], { style: request.status === 'resolved' ? 'good' : 'warning' }) : undefined,
      said([run(m.words.labelled(words.severity), { isSubtle: true }), severityRun(request.details.severity, m)], { spacing: 'medium' }),
      isOpen(request) ? fact(words.promised, promisedBy(request, now, m)) : undefined,
      fact(words.author, `${author} · ${when(request.createdAt, now, m.locale)}`),
      fact(words.representative, request.representative),
      fact(words.externalReference, request.externalReference),
      subheading(words.problem),
      ...paragraphs(shortened(request.details.description, DESCRIPTION_SHOWN)),
      subheading(words.history),
      ...history.slice(0, HISTORY_SHOWN).map((entry) => historyPart(entry, now, m, userId)),
      history.length > HISTORY_SHOWN ? hint(words.earlier(history.length - HISTORY_SHOWN), { size: 'small' }) : undefined,
    ],
    present([...requestActions(request, m), submit(m.buttons.myRequests, { kind: 'request.list' })]),
  );
}
