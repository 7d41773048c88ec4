import { duplicateCard } from '../../cards/duplicate-card.js';
import { requestCard } from '../../cards/request-card.js';
import { readCommand } from '../../locales/index.js';
import { again, ask, known, over, type Decision } from '../ask.js';
import { withMore } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import { viewOf, type ViewPorts } from '../request-view.js';
import { watcherOf } from '../watcher.js';
import type { Turn } from '../turn.js';
import { certain } from './settled.js';

/** An open request of a colleague that reads alike is joined, or the person files anyway. */
export function checkDuplicates(ports: ViewPorts & Pick<Ports, 'findDuplicates' | 'requests' | 'report'>) {
  const { findDuplicates, requests, report } = ports;
  return async function checkDuplicates(turn: Turn): Promise<Decision> {
    const { duplicates, details } = turn.theDraft;
    if (duplicates?.decision || !details) return known;
    const text = turn.takeText();
    const join = turn.takeAction('request.joinDuplicate')?.requestId;
    if (join !== undefined && duplicates?.shown.includes(join)) return joined(turn, join);
    if (duplicates && turn.takeAction('request.fileAnyway')) return decided(turn, duplicates.shown);
    if (text && readCommand(text) === undefined) {
      turn.learn(withMore(turn.theDraft, text));
      return again;
    }

    const { customer, service } = certain(turn.place);
    const found = await findDuplicates(turn.user.partnerId, customer.id, service.id, details);
    // The draft's own request is there already when it was stored and the state was not: it is no duplicate of itself.
    const alike = found.filter(({ id }) => id !== turn.theDraft.id);
    if (alike.length === 0) return decided(turn, []);
    turn.person.draft = { ...turn.theDraft, duplicates: { shown: alike.map(({ id }) => id) } };
    return ask({ card: duplicateCard({ stamp: turn.nextStamp(), place: turn.place, requests: alike, now: turn.now }, turn.m) });
  };

  async function joined(turn: Turn, requestId: string): Promise<Decision> {
    const request = await requests.follow(turn.user, requestId, watcherOf(turn));
    report('request.joined', { requestId });
    turn.say({ text: turn.m.conversation.joined(request.number) });
    turn.say({ card: requestCard(viewOf(ports, turn, request), turn.m), replaces: true });
    turn.forgetDraft();
    return over;
  }
}

function decided(turn: Turn, shown: readonly string[]): Decision {
  turn.learn({ ...turn.theDraft, duplicates: { shown, decision: 'fileAnyway' } });
  return known;
}
