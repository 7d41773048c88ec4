import { incidentCard, incidentFollowedCard, incidentsShown } from '../../cards/incident-cards.js';
import { readAt } from '../../cards/incident-part.js';
import { readCommand } from '../../locales/index.js';
import type { Incident } from '../../services/model/incident.js';
import type { Known } from '../../services/model/known.js';
import { ask, known, over, type Decision } from '../ask.js';
import { withMore } from '../draft-facts.js';
import { sayHealthUnread } from '../health-unread.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';

/** A known outage is not escalated while it lasts: it is followed, or the problem is something else. */
export function checkHealth({ health, followers, report }: Pick<Ports, 'health' | 'followers' | 'report'>) {
  return async function checkHealth(turn: Turn): Promise<Decision> {
    if (turn.theDraft.incidents?.decision) return known;
    turn.waitingFor = 'health';
    const { shown: asked = [], before = [] } = turn.theDraft.incidents ?? {};
    const heard = await openIncidents(turn);
    const open = heard.value.filter(({ id }) => !before.includes(id));

    const pressed = turn.takeAction('incident.follow')?.incidentId;
    const followed = open.find(({ id }) => id === pressed);
    if (followed) return follow(turn, followed);
    if (pressed !== undefined && asked.includes(pressed)) turn.say({ text: turn.m.selfHelp.incident.overMeanwhile });
    if (asked.length > 0 && turn.takeAction('incident.other')) return decided(turn, asked);
    if (open.length === 0) return nothingOpen(turn, heard, asked);

    const text = turn.takeText();
    const onCard = incidentsShown(open).map(({ id }) => id);
    if (turn.takeAction('incident.other')) return decided(turn, onCard);
    if (text && readCommand(text) === undefined) {
      turn.learn(withMore(turn.theDraft, text));
      if (asked.length > 0) return decided(turn, asked);
    }
    turn.person.draft = { ...turn.theDraft, incidents: { ...turn.theDraft.incidents, shown: onCard } };
    return ask({
      card: incidentCard({ stamp: turn.nextStamp(), place: turn.place, known: { ...heard, value: open }, now: turn.now }, turn.m),
    });
  };

  /** Health that cannot be read does not hold up a partner: it is said, and the way goes on. */
  async function openIncidents(turn: Turn): Promise<Known<readonly Incident[]>> {
    const { customerId = '', serviceId = '' } = turn.theDraft;
    try {
      return await health.openIncidents(turn.user.partnerId, customerId, serviceId, turn.patience);
    } catch (error) {
      report('health.unavailable', { serviceId, why: sayHealthUnread(turn, error) });
      return { value: [], asOf: turn.now.toISOString() };
    }
  }

  async function follow(turn: Turn, incident: Incident): Promise<Decision> {
    const { customerId = '', serviceId = '', problem = '' } = turn.theDraft;
    const { user, address, m } = turn;
    await followers.follow({
      partnerId: user.partnerId,
      userId: user.id,
      locale: m.locale,
      address,
      incident,
      customerId,
      serviceId,
      problem,
    });
    report('incident.followed', { incidentId: incident.id });
    turn.say({ card: incidentFollowedCard({ place: turn.place, incident }, m), replaces: true });
    turn.forgetDraft();
    return over;
  }
}

/** That nothing was open some time ago is no promise for now. */
function nothingOpen(turn: Turn, { asOf, stale, value }: Known<readonly Incident[]>, asked: readonly string[]): Decision {
  const { m, now } = turn;
  if (stale && value.length === 0) turn.say({ text: m.selfHelp.incident.noneThen(...readAt(asOf, now, m)) });
  return decided(turn, asked);
}

function decided(turn: Turn, shown: readonly string[]): Decision {
  const { theDraft } = turn;
  const all = [...new Set([...(theDraft.incidents?.before ?? []), ...shown])];
  turn.learn({ ...theDraft, incidents: { shown: all, decision: 'other' } });
  return known;
}
