import { followUpsCard, stillSolvedThanksCard } from '../../cards/self-help-follow-up-cards.js';
import { readCommand } from '../../locales/index.js';
import type { KeptFollowUp } from '../../services/self-help/follow-up-book.js';
import { newDraft } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';
import { isWorthKeeping } from './start-new.js';
import { sayWelcome } from './welcome.js';

type FollowUpPorts = Pick<Ports, 'followUps' | 'outcomes' | 'customers' | 'catalogue' | 'newId' | 'report'>;

/** What a person says to "is it still solved?", by a press, or in words while nothing else is asked; and that they do not want to be asked. */
export function followUpSelfHelp({ followUps, outcomes, customers, catalogue, newId, report }: FollowUpPorts) {
  return async function followUpSelfHelp(turn: Turn): Promise<Outcome> {
    const whose = { partnerId: turn.user.partnerId, userId: turn.user.id };
    const settings = turn.takeAction('selfHelp.neverAsk');
    if (settings) {
      const asked = settings.again === true;
      await followUps.setAsked(whose, asked);
      report('self_help.follow_ups_set', { asked: String(asked) });
      turn.say({ card: followUpsCard({ asked }, turn.m), replaces: true });
      return 'askAgain';
    }
    const action = turn.takeAction('selfHelp.stillSolved', 'selfHelp.cameBack');
    if (action) {
      const kept = await followUps.find(whose, action.followUpId);
      if (!kept) turn.say({ text: turn.m.selfHelp.followUp.old });
      else if (action.kind === 'selfHelp.stillSolved') await stillSolved(turn, kept);
      else await cameBack(turn, kept);
      return 'askAgain';
    }
    return inWords(turn);
  };

  async function inWords(turn: Turn): Promise<Outcome> {
    const command = turn.untaken.kind === 'text' && !turn.draft ? readCommand(turn.untaken.text) : undefined;
    const isStill = command === 'yes' || command === 'solved';
    if (!isStill && command !== 'no' && command !== 'unsolved') return 'pass';
    const kept = await followUps.open({ partnerId: turn.user.partnerId, userId: turn.user.id });
    if (!kept) return 'pass';
    turn.settle();
    await (isStill ? stillSolved(turn, kept) : cameBack(turn, kept));
    return 'askAgain';
  }

  async function stillSolved(turn: Turn, kept: KeptFollowUp): Promise<void> {
    await followUps.settle(kept);
    note('stillSolved', kept);
    const customer = await customers.get(kept.partnerId, kept.customerId).catch(() => undefined);
    const serviceName = catalogue.get(kept.serviceId)?.name[turn.m.locale] ?? kept.serviceId;
    const { articleTitle } = kept;
    turn.say({ card: stillSolvedThanksCard({ customerName: customer?.name ?? '', serviceName, articleTitle }, turn.m), replaces: true });
  }

  /** Straight to the form, with all that was known then. A draft that was not finished is shown first, as with every other new one. */
  async function cameBack(turn: Turn, kept: KeptFollowUp): Promise<void> {
    if (turn.draft && isWorthKeeping(turn.draft)) return sayWelcome(turn);
    await followUps.cameBack(kept);
    note('cameBack', kept);
    const { customerId, serviceId, problem, articleId, solvedAt, stepsDone } = kept;
    turn.person.draft = {
      ...newDraft(newId(), turn.now.toISOString()),
      customerId,
      serviceId,
      problem,
      selfHelp: {
        shown: [articleId],
        decision: 'unsolved',
        cameBack: { articleId, solvedAt },
        ...(stepsDone.length > 0 ? { ticked: { [articleId]: stepsDone } } : {}),
      },
    };
  }

  function note(kind: 'stillSolved' | 'cameBack', { id: askId, partnerId, serviceId, articleId }: KeptFollowUp): void {
    report(kind === 'stillSolved' ? 'self_help.still_solved' : 'self_help.came_back', { articleId });
    outcomes.note({ kind, askId, partnerId, serviceId, articleId });
  }
}
