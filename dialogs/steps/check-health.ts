import { incidentCard, incidentFollowedCard } from '../../cards/incident-cards.js';
import { readCommand } from '../../locales/index.js';
import type { Incident } from '../../services/model/incident.js';
import { SupportError } from '../../services/support-error.js';
import { ask, known, over, type Decision } from '../ask.js';
import { withMore } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';

/** A known outage is not escalated while it lasts: it is followed, or the problem is something else. */
export function checkHealth({ health, followers, report }: Pick<Ports, 'health' | 'followers' | 'report'>) {
  return async function checkHealth(turn: Turn): Promise<Decision> {
    if (turn.theDraft.incidents?.decision) return known;
    turn.waitingFor = 'health';
    const incidents = await openIncidents(turn);
    if (incidents.length === 0) return decided(turn, []);

    const shown = incidents.map(({ id }) => id);
    const text = turn.takeText();
    const pressed = turn.takeAction('incident.follow')?.incidentId;
    const followed = incidents.find(({ id }) => id === pressed);
    if (followed) return follow(turn, followed);
    if (turn.takeAction('incident.other')) return decided(turn, shown);
    if (text && readCommand(text) === undefined) {
      turn.learn(withMore(turn.theDraft, text));
      return decided(turn, shown);
    }
    return ask({ card: incidentCard({ stamp: turn.nextStamp(), place: turn.place, incidents, now: turn.now }, turn.m) });
  };

  /** Health that cannot be read does not hold up a partner: it is said, and the way goes on. */
  async function openIncidents(turn: Turn): Promise<readonly Incident[]> {
    const { customerId = '', serviceId = '' } = turn.theDraft;
    try {
      return (await health.openIncidents(turn.user.partnerId, customerId, serviceId, turn.patience)).value;
    } catch (error) {
      if (!(error instanceof SupportError)) throw error;
      report('health.unavailable', { serviceId });
      turn.say({ text: turn.m.notices.errors.health_unavailable });
      return [];
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

function decided(turn: Turn, shown: readonly string[]): Decision {
  turn.learn({ ...turn.theDraft, incidents: { shown, decision: 'other' } });
  return known;
}
