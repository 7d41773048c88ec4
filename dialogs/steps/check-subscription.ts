import { suspensionCard, suspensionSolvedCard } from '../../cards/suspension-cards.js';
import { readCommand } from '../../locales/index.js';
import { ask, known, over, type Decision } from '../ask.js';
import { ageOf } from '../customer-data.js';
import { asksAboutSuspension, withMore } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';

/** Where nothing that gives the service is in force, that is probably the cause: it is said before anything else is looked at, with what only the partner can do. */
export function checkSubscription({ partnerCenter, report }: Pick<Ports, 'partnerCenter' | 'report'>) {
  return function checkSubscription(turn: Turn): Decision {
    const { subscriptions } = turn.theDraft;
    if (!subscriptions || !asksAboutSuspension(turn.theDraft)) return known;

    const text = turn.takeText();
    const said = text === undefined ? undefined : (readCommand(text) ?? 'more');
    if (turn.takeAction('service.suspensionSolved') || said === 'solved' || said === 'yes') return solved(turn);
    if (text && said === 'more') turn.learn(withMore(turn.theDraft, text));
    if (turn.takeAction('service.goOn') || said === 'unsolved' || said === 'no' || said === 'more') {
      turn.learn({ ...turn.theDraft, subscriptions: { ...subscriptions, decision: 'goOn' } });
      return known;
    }
    const age = ageOf(subscriptions, turn);
    const { place } = turn;
    const card = suspensionCard(
      { stamp: turn.nextStamp(), place, held: subscriptions.held, partnerCenter, ...(age === undefined ? {} : { age }) },
      turn.m,
    );
    return ask({ card });
  };

  function solved(turn: Turn): Decision {
    report('subscription.suspension_solved', { serviceId: turn.theDraft.serviceId ?? '' });
    turn.say({ card: suspensionSolvedCard({ place: turn.place, partnerCenter }, turn.m), replaces: true });
    turn.forgetDraft();
    return over;
  }
}
