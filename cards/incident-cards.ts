import type { Messages } from '../locales/messages.js';
import type { Incident } from '../services/model/incident.js';
import type { Known } from '../services/model/known.js';
import { submit } from './action-elements.js';
import type { Stamp } from './actions.js';
import { card, present, type Card } from './card.js';
import { heading, hint, text, type TextBlock } from './elements.js';
import { incidentPart, readAt, titleOf } from './incident-part.js';
import { placeLine, waysBack, type Place } from './place.js';

const MOST_SHOWN = 4;
/** What was read less long ago goes for current. */
const JUST_READ_MS = 60_000;

interface Asked {
  readonly stamp: Stamp;
  readonly place: Place;
  readonly known: Known<readonly Incident[]>;
  readonly now: Date;
}

/** The incidents that the card has room for: the outages first, then what was told last. */
export function incidentsShown(incidents: readonly Incident[]): readonly Incident[] {
  const weight = ({ classification }: Incident) => (classification === 'incident' ? 0 : 1);
  return incidents.toSorted((a, b) => weight(a) - weight(b) || Date.parse(b.updatedAt) - Date.parse(a.updatedAt)).slice(0, MOST_SHOWN);
}

function ageLine({ asOf, stale }: Asked['known'], now: Date, m: Messages): TextBlock | undefined {
  if (!stale && now.getTime() - Date.parse(asOf) < JUST_READ_MS) return undefined;
  const words = m.selfHelp.incident;
  return hint((stale ? words.asOfOld : words.asOf)(...readAt(asOf, now, m)), { size: 'small', spacing: 'small' });
}

/** Known incidents on the service: follow one, or say that the problem is another. */
export function incidentCard({ stamp, place, known, now }: Asked, m: Messages): Card {
  const words = m.selfHelp.incident;
  const shown = incidentsShown(known.value);
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
      ageLine(known, now, m),
      ...shown.map((incident, i) =>
        incidentPart(incident, now, m, single ? undefined : follow(incident, i === 0 ? 'positive' : undefined)),
      ),
    ],
    present([
      single && only ? follow(only, 'positive') : undefined,
      submit(m.buttons.otherProblem, { kind: 'incident.other', ...stamp }),
      ...waysBack(stamp, m),
    ]),
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
