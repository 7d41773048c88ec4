import { relative } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { Incident } from '../services/model/incident.js';
import type { Known } from '../services/model/known.js';
import { submit } from './action-elements.js';
import { present } from './card.js';
import { actionSet, container, hint, run, said, subheading, type Container, type Element } from './elements.js';
import { healthWord, readAt, titleOf } from './incident-part.js';

const MOST_SHOWN = 3;

/** An incident that the reader waits for the end of. */
export interface FollowedShown {
  readonly incident: Incident;
  readonly customerId: string;
  readonly customerName: string;
  readonly serviceName: string;
  /** ISO 8601 instant; absent for what was followed before it was kept. */
  readonly followedAt?: string;
  /** How it was read last; absent when it was not read since this process started. */
  readonly known?: Known<Incident>;
}

/** What the reader follows, each with how it stood when it was read last, and a way out; the latest first. */
export function followedIncidentsPart(followed: readonly FollowedShown[], now: Date, m: Messages): readonly Element[] {
  if (followed.length === 0) return [];
  const words = m.selfHelp.incident.list;
  const more = followed.length - MOST_SHOWN;
  return present([
    subheading(words.heading(followed.length)),
    ...followed
      .toReversed()
      .slice(0, MOST_SHOWN)
      .map((each) => followedRow(each, now, m)),
    more > 0 ? hint(words.more(more), { size: 'small' }) : undefined,
  ]);
}

function followedRow(
  { incident, customerId, customerName, serviceName, followedAt, known }: FollowedShown,
  now: Date,
  m: Messages,
): Container {
  const { list } = m.selfHelp.incident;
  const since = followedAt === undefined ? undefined : list.following(relative(followedAt, now, m.locale));
  const state = known ? `${healthWord(known.value, m)} · ${list.readAt(...readAt(known.asOf, now, m))}` : list.notReadYet;
  return container(
    [
      titleOf(incident, m),
      said([run(present([customerName, serviceName].map((name) => name || undefined)).join(' · '))], { spacing: 'none' }),
      said([run(present([since, state]).join(' · '), { isSubtle: true, size: 'small' })], { spacing: 'none' }),
      actionSet([submit(list.stop, { kind: 'incident.unfollow', incidentId: incident.id, customerId })]),
    ],
    { style: 'emphasis', spacing: 'small' },
  );
}
