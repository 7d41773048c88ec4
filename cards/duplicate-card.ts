import { relative } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { ServiceRequest } from '../services/model/request.js';
import { submit } from './action-elements.js';
import type { Stamp } from './actions.js';
import { card, type Card } from './card.js';
import { actionSet, container, heading, run, said, text, type Container } from './elements.js';
import { placeLine, type Place } from './place.js';
import { shortened } from './plain-text.js';
import { statusRun } from './request-parts.js';

const MOST_SHOWN = 3;

/** Asks before a second request is made for what looks like the same problem. */
export function duplicateCard(
  { stamp, place, requests, now }: { stamp: Stamp; place: Place; requests: readonly ServiceRequest[]; now: Date },
  m: Messages,
): Card {
  const words = m.requests.duplicate;
  const shown = requests.slice(0, MOST_SHOWN);
  const part = (request: ServiceRequest, index: number): Container =>
    container(
      [
        said([run(shortened(request.details.title, 120), { weight: 'bolder' })]),
        said([statusRun(request.status, m), run(` · ${request.number}`)], { spacing: 'none' }),
        said([run(`${words.by(request.author.name)} · ${relative(request.createdAt, now, m.locale)}`, { isSubtle: true, size: 'small' })], {
          spacing: 'none',
        }),
        actionSet([
          submit(
            m.buttons.joinRequest,
            { kind: 'request.joinDuplicate', ...stamp, requestId: request.id },
            index === 0 ? 'positive' : undefined,
          ),
        ]),
      ],
      { style: 'emphasis', spacing: 'medium' },
    );
  return card(
    m,
    words.heading(shown.length),
    [heading(words.heading(shown.length)), placeLine(place, m), text(words.intro, { spacing: 'small' }), ...shown.map(part)],
    [submit(m.buttons.fileAnyway, { kind: 'request.fileAnyway', ...stamp })],
  );
}
