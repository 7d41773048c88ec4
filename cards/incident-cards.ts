import { when } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { Incident } from '../services/model/incident.js';
import { submit, type SubmitAction } from './action-elements.js';
import type { Stamp } from './actions.js';
import { card, type Card } from './card.js';
import { actionSet, container, heading, hint, run, said, text, type Container } from './elements.js';
import { placeLine, placeOf, waysBack, type Place } from './place.js';

const MOST_SHOWN = 4;

const healthWord = ({ status }: Incident, m: Messages) =>
  new Map(Object.entries(m.words.health)).get(status.toLowerCase()) ?? m.words.health.other;

const titleOf = (incident: Incident, m: Messages) => said([run(incident.title[m.locale], { weight: 'bolder' })]);

function incidentPart(incident: Incident, now: Date, m: Messages, follow?: SubmitAction): Container {
  const words = m.selfHelp.incident;
  const kind = m.words.classification[incident.classification];
  return container(
    [
      titleOf(incident, m),
      said(
        [
          run(kind, { weight: 'bolder', color: incident.classification === 'incident' ? 'attention' : 'accent' }),
          run(` · ${healthWord(incident, m)}`),
        ],
        { spacing: 'small' },
      ),
      said([run(incident.impact[m.locale])], { spacing: 'small' }),
      hint(`${words.since} ${when(incident.startedAt, now, m.locale)}\n\n${words.updated} ${when(incident.updatedAt, now, m.locale)}`, {
        size: 'small',
        spacing: 'small',
      }),
      ...(follow ? [actionSet([follow])] : []),
    ],
    { style: 'emphasis', spacing: 'medium' },
  );
}

/** Known incidents on the service: follow one, or say that the problem is another. */
export function incidentCard(
  { stamp, place, incidents, now }: { stamp: Stamp; place: Place; incidents: readonly Incident[]; now: Date },
  m: Messages,
): Card {
  const words = m.selfHelp.incident;
  const shown = incidents.slice(0, MOST_SHOWN);
  const [only] = shown;
  const follow = (incident: Incident, style?: 'positive') =>
    submit(m.buttons.followIncident, { kind: 'incident.follow', ...stamp, incidentId: incident.id }, style);
  const single = shown.length === 1;
  return card(
    m,
    words.heading(shown.length),
    [
      heading(words.heading(shown.length)),
      placeLine(place, m),
      text(words.intro, { spacing: 'small' }),
      ...shown.map((incident, i) =>
        incidentPart(incident, now, m, single ? undefined : follow(incident, i === 0 ? 'positive' : undefined)),
      ),
    ],
    [
      single && only ? follow(only, 'positive') : undefined,
      submit(m.buttons.otherProblem, { kind: 'incident.other', ...stamp }),
      ...waysBack(stamp, m),
    ],
  );
}

/** Confirms that the person will be told when the incident is over. */
export function incidentFollowedCard({ place, incident }: { place: Place; incident: Incident }, m: Messages): Card {
  const words = m.selfHelp.incident;
  return card(
    m,
    words.followedHeading,
    [heading(words.followedHeading), placeLine(place, m), titleOf(incident, m), text(words.followed, { spacing: 'small' })],
    [submit(m.buttons.anotherRequest, { kind: 'request.new' }), submit(m.buttons.myRequests, { kind: 'request.list' })],
  );
}

/** Tells a follower that the incident is over; one press makes a request of it if the problem is not. */
export function incidentRestoredCard(
  { incident, customerName, serviceName }: { incident: Incident; customerName: string; serviceName: string },
  m: Messages,
): Card {
  const words = m.selfHelp.incident;
  return card(
    m,
    words.restoredHeading,
    [
      heading(words.restoredHeading),
      placeOf([customerName, serviceName]),
      titleOf(incident, m),
      text(words.restored, { spacing: 'small' }),
    ],
    [submit(words.stillThere, { kind: 'request.new', incidentId: incident.id })],
  );
}
