import { incidentGoneCard } from '../../cards/incident-over-cards.js';
import type { KeptFollower } from '../../services/health/follower-book.js';
import { namesOf } from '../followed-incidents.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';
import { showList, type ShowPorts } from './show-requests.js';

/** What a person says of an incident that they follow: that the problem is gone, now that it is over; or that they need not be told. */
export function followUpIncidents(ports: ShowPorts & Pick<Ports, 'report'>) {
  const { followers, report } = ports;
  return async function followUpIncidents(turn: Turn): Promise<Outcome> {
    const action = turn.takeAction('incident.gone', 'incident.unfollow');
    if (!action) return 'pass';
    const kept = await followers.find(turn.user.partnerId, turn.user.id, action);
    if (action.kind === 'incident.unfollow') await stop(turn, kept);
    else await gone(turn, kept);
    return 'askAgain';
  };

  async function stop(turn: Turn, kept: KeptFollower | undefined): Promise<void> {
    const words = turn.m.selfHelp.incident;
    if (kept) {
      await followers.remove(kept);
      report('incident.unfollowed', { incidentId: kept.incident.id });
    }
    await showList(ports, turn, 1, kept ? words.list.stopped : words.notFollowed);
  }

  async function gone(turn: Turn, kept: KeptFollower | undefined): Promise<void> {
    const words = turn.m.selfHelp.incident;
    if (!kept) return turn.say({ text: words.notFollowed });
    if (!kept.toldAt) return turn.say({ text: words.followsAgain });
    await followers.remove(kept);
    report('incident.gone', { incidentId: kept.incident.id });
    turn.say({ card: incidentGoneCard({ incident: kept.incident, ...(await namesOf(ports, turn, kept)) }, turn.m), replaces: true });
  }
}
