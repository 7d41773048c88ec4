import type { Messages } from '../locales/messages.js';
import type { Milestones } from '../services/model/milestones.js';
import type { ServiceRequest } from '../services/model/request.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { awaitsHandOff, deliveryTrouble, isStuck, remedy } from './delivery-trouble.js';
import { container, heading, hint, run, said, text } from './elements.js';
import { placeOf, type Place } from './place.js';
import { progressLine } from './progress-line.js';
import { addNote } from './request-actions.js';
import { promisedBy, severityRun } from './request-parts.js';

/** What can be said of it while nobody at 21Vianet has shown to know of it (docs/decisions/0014). */
function stageOf(request: ServiceRequest, { acknowledgedAt }: Milestones, m: Messages): string | undefined {
  const words = m.requests.receipt.honest;
  if (acknowledgedAt !== undefined || awaitsHandOff(request) || isStuck(request)) return undefined;
  if (request.relay === 'desk') return words.desk;
  return request.status === 'submitted' ? words.sent : undefined;
}

/** Confirms that the request is stored, in words that claim no more than that, and says what happens next and by when. */
export function receiptCard(
  { request, place, progress, now }: { request: ServiceRequest; place: Place; progress: Milestones; now: Date },
  m: Messages,
): Card {
  const words = m.requests.receipt;
  const { severity, title } = request.details;
  const due = promisedBy(request, now, m);
  const stage = stageOf(request, progress, m);
  const byHand = awaitsHandOff(request);
  const known = due ? words.promise(severity, due) : words.noPromise(severity);
  const promised = byHand ? words.promiseAfterHandOff(severity) : known;
  return card(
    m,
    `${words.heading} · ${request.number}`,
    [
      heading(words.heading),
      container(
        [
          hint(words.number, { size: 'small' }),
          text(request.number, { size: 'extraLarge', weight: 'bolder', fontType: 'monospace', spacing: 'none' }),
        ],
        {
          style: 'good',
        },
      ),
      placeOf([request.customer.name, place.service?.name[m.locale]]),
      said([run(title)], { spacing: 'none' }),
      deliveryTrouble(request, now, m),
      stage ? text(stage) : undefined,
      progressLine(progress, request, now, m),
      said([severityRun(severity, m)], { spacing: 'medium' }),
      text(promised, { spacing: 'none' }),
      severity === 'A' ? text(words.keepReachable, { spacing: 'small' }) : undefined,
      byHand ? undefined : hint(words.phone, { size: 'small', spacing: 'small' }),
    ],
    [
      remedy(request, m),
      submit(m.buttons.view, { kind: 'request.view', requestId: request.id }),
      addNote(request, m),
      submit(m.buttons.anotherRequest, { kind: 'request.new' }),
      submit(m.buttons.withdraw, { kind: 'request.withdraw', requestId: request.id }),
    ],
    `${words.heading}. ${words.number}: ${Array.from(request.number).join(' ')}.`,
  );
}
