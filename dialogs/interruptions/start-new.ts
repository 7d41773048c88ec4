import { whatCameOf } from '../../services/health/follower-book.js';
import type { FollowedKey } from '../../services/health/followers.js';
import type { Draft } from '../../services/model/draft.js';
import { newDraft } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';
import { sayWelcome } from './welcome.js';

/**
 * "New request": with an unfinished draft only the card that shows that draft may throw it away, or continue it; an older card shows it first.
 * With an incident that was followed, everything known then is known again.
 */
export function startNew({ followers, newId }: Pick<Ports, 'followers' | 'newId'>) {
  return async function startNew(turn: Turn): Promise<Outcome> {
    if (turn.untaken.kind !== 'action' || turn.untaken.action.kind !== 'request.new') return 'pass';
    const { draftId, incidentId, customerId, discard } = turn.untaken.action;
    turn.settle();
    const { draft } = turn;
    if (draft && isWorthKeeping(draft) && !(discard && draftId === draft.id)) {
      if (draftId !== draft.id) sayWelcome(turn);
      return 'askAgain';
    }
    const fresh = newDraft(newId(), turn.now.toISOString());
    turn.person.draft = incidentId === undefined ? fresh : await withIncident(turn, fresh, { incidentId, customerId });
    return 'askAgain';
  };

  async function withIncident(turn: Turn, fresh: Draft, key: FollowedKey): Promise<Draft> {
    const kept = await followers.find(turn.user.partnerId, turn.user.id, key);
    if (!kept) return fresh;
    const { customerId, serviceId, problem, incident } = kept;
    const followed = whatCameOf(kept, fresh.createdAt);
    // Who waited for 21Vianet's repair, which did not help, is not sent back to self-help: one press leads to the form.
    const selfHelp = { shown: [], decision: 'unsolved' } as const;
    return { ...fresh, customerId, serviceId, problem, incidents: { shown: [incident.id], decision: 'other', followed }, selfHelp };
  }
}

/** Whether something would be lost if it were thrown away. */
export function isWorthKeeping({ customerId, problem, typed, attachments }: Draft): boolean {
  return Boolean(customerId ?? problem ?? typed ?? attachments);
}
