import type { Messages } from '../locales/messages.js';
import type { Incident } from '../services/model/incident.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { heading, text } from './elements.js';
import { titleOf } from './incident-part.js';
import { placeOf } from './place.js';

interface Over {
  readonly incident: Incident;
  readonly customerId: string;
  readonly customerName: string;
  readonly serviceName: string;
}

/** Tells a follower that the incident is over, and asks whether the problem is; one press makes a request of it if it is not. */
export function incidentRestoredCard({ incident, customerId, customerName, serviceName }: Over, m: Messages): Card {
  const words = m.selfHelp.incident;
  const falseAlarm = incident.status.toLowerCase() === 'falsepositive';
  const which = { incidentId: incident.id, customerId };
  return card(
    m,
    words.restoredHeading,
    [
      heading(words.restoredHeading),
      placeOf([customerName, serviceName]),
      titleOf(incident, m),
      text(falseAlarm ? words.falseAlarm : words.restored, { spacing: 'small' }),
    ],
    [submit(words.gone, { kind: 'incident.gone', ...which }, 'positive'), submit(words.stillThere, { kind: 'request.new', ...which })],
  );
}

/** The short end of it. */
export function incidentGoneCard({ incident, customerName, serviceName }: Omit<Over, 'customerId'>, m: Messages): Card {
  const words = m.selfHelp.incident;
  return card(
    m,
    words.goneHeading,
    [heading(words.goneHeading), placeOf([customerName, serviceName]), titleOf(incident, m), text(words.goneText, { spacing: 'small' })],
    [submit(m.buttons.anotherRequest, { kind: 'request.new' }), submit(m.buttons.myRequests, { kind: 'request.list' })],
  );
}
