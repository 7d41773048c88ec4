import type { Messages } from '../locales/messages.js';
import type { ServiceRequest } from '../services/model/request.js';
import { submit, submitInputs } from './action-elements.js';
import { card, type Card } from './card.js';
import { heading, run, said } from './elements.js';
import { placeOf } from './place.js';
import { referenceInput } from './reference-input.js';

interface Asked {
  readonly request: ServiceRequest;
  readonly typed?: string | undefined;
  readonly wrong?: string | undefined;
}

/** Asks for 21Vianet's ticket number of a request that went another way, for instance by telephone. */
export function referenceCard({ request, ...given }: Asked, m: Messages): Card {
  const { buttons } = m.forwarding;
  const title = `${request.number} · ${m.forwarding.handOff.referenceLabel}`;
  return card(
    m,
    title,
    [
      heading(title),
      placeOf([request.customer.name]),
      said([run(request.details.title)], { spacing: 'small' }),
      ...referenceInput(m, given),
    ],
    [
      submitInputs(buttons.saveReference, { kind: 'request.enterReference', requestId: request.id }),
      submit(m.buttons.view, { kind: 'request.view', requestId: request.id }),
    ],
  );
}
