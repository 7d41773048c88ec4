import { fileSize, when } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { Milestones } from '../services/model/milestones.js';
import type { PromiseClock } from '../services/model/promise-clock.js';
import { attachmentsOf, type ServiceRequest } from '../services/model/request.js';
import type { Service } from '../services/model/service.js';
import { card, type Card } from './card.js';
import { deliveryTrouble } from './delivery-trouble.js';
import { container, heading, paragraphs, run, said, subheading, text, type Element, type RichTextBlock } from './elements.js';
import { historyPart } from './history-part.js';
import { placeOf } from './place.js';
import { shortened } from './plain-text.js';
import { progressLine } from './progress-line.js';
import { promiseLine } from './promise-line.js';
import { requestActions } from './request-actions.js';
import { severityRun, standingRun } from './request-parts.js';

const DESCRIPTION_SHOWN = 1200;

/** A request as somebody looks at it: `userId` is the reader's, `promise` and `progress` are as of `now`. */
export interface RequestView {
  readonly request: ServiceRequest;
  readonly service?: Service;
  readonly promise: PromiseClock;
  readonly progress: Milestones;
  readonly now: Date;
  readonly userId: string;
}

function filesPart(request: ServiceRequest, m: Messages): readonly Element[] {
  const files = attachmentsOf(request);
  if (files.length === 0) return [];
  return [
    subheading(m.requests.view.files),
    ...files.map(({ name, size }) =>
      said([run(shortened(name, 80)), run(` · ${fileSize(size, m.locale)}`, { isSubtle: true, size: 'small' })], { spacing: 'none' }),
    ),
  ];
}

/** One request: how far it is and what is promised, its people, its history, and what can be done with it now. */
export function requestCard({ request, service, promise, progress, now, userId }: RequestView, m: Messages): Card {
  const words = m.requests.view;
  const { status, details, author, owner, watchers } = request;
  const fact = (label: string, value: string | undefined): RichTextBlock | undefined =>
    value === undefined ? undefined : said([run(m.words.labelled(label), { isSubtle: true }), run(value)], { spacing: 'none' });
  const nameOf = (person: typeof author) => (person.userId === userId ? m.words.you : person.name);
  const urge = status === 'waiting_on_partner' ? words.waiting : status === 'resolved' ? words.resolved : undefined;
  const follows = watchers.some((watcher) => watcher.userId === userId);
  const following = follows && watchers.length === 1 ? '' : ` · ${words.watchers(watchers.length, follows)}`;
  return card(
    m,
    request.number,
    [
      heading(request.number),
      said([standingRun(request, m), run(' · '), severityRun(details.severity, m)], { spacing: 'none' }),
      placeOf([request.customer.name, service?.name[m.locale]]),
      said([run(details.title, { weight: 'bolder' })], { spacing: 'small' }),
      deliveryTrouble(request, now, m),
      urge ? container([text(urge)], { style: status === 'resolved' ? 'good' : 'warning' }) : undefined,
      progressLine(progress, request, now, m),
      promiseLine(promise, now, m),
      fact(words.owner, `${nameOf(owner)}${following}`),
      fact(words.author, `${nameOf(author)} · ${when(request.createdAt, now, m.locale)}`),
      fact(words.representative, request.representative),
      fact(words.externalReference, request.externalReference),
      subheading(words.problem),
      ...paragraphs(shortened(details.description, DESCRIPTION_SHOWN)),
      ...filesPart(request, m),
      ...historyPart(request, now, m, userId),
    ],
    requestActions(request, userId, m),
  );
}
