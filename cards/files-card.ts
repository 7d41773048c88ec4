import type { Messages } from '../locales/messages.js';
import type { ServiceRequest } from '../services/model/request.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { actionSet, container, heading, hint, paragraphs, run, said, type Container } from './elements.js';
import { shortened } from './plain-text.js';
import { statusRun } from './request-parts.js';

const NAMES_SHOWN = 5;
const NOTE_SHOWN = 300;

/** Asks where files belong that came while no problem is being reported; the request that was looked at last comes first. */
export function filesCard(
  { names, note, requests }: { names: readonly string[]; note?: string; requests: readonly ServiceRequest[] },
  m: Messages,
): Card {
  const words = m.files;
  const shown = names.slice(0, NAMES_SHOWN).map((name) => shortened(name, 60));
  const part = (request: ServiceRequest, index: number): Container =>
    container(
      [
        said([run(shortened(request.details.title, 120), { weight: 'bolder' })]),
        said([statusRun(request.status, m), run(` · ${shortened(request.customer.name, 60)}`)], { spacing: 'none' }),
        actionSet([
          submit(words.attach(request.number), { kind: 'files.attach', requestId: request.id }, index === 0 ? 'positive' : undefined),
        ]),
      ],
      { style: 'emphasis', spacing: 'medium' },
    );
  return card(
    m,
    words.heading(names.length),
    [
      heading(words.heading(names.length)),
      said([run(words.intro(names.length > shown.length ? [...shown, '…'] : shown))], { spacing: 'small' }),
      ...(note ? [hint(words.note, { spacing: 'small' }), ...paragraphs(shortened(note, NOTE_SHOWN))] : []),
      hint(words.waiting, { size: 'small', spacing: 'small' }),
      ...requests.map(part),
    ],
    [submit(words.newProblem, { kind: 'files.newProblem' })],
  );
}
