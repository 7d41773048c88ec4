import type { Draft } from '../../services/model/draft.js';
import type { Understood } from '../../services/understanding/understanding.js';
import { known } from '../ask.js';
import { asksAboutSuspension, learned } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';

/** Longer than any name that is typed alone: then it is about a problem. */
const LONGEST_NAME = 24;

/** One sentence is enough to start: learns from it whatever is not known yet. Asks nothing. */
export function readSentence({ understanding }: Pick<Ports, 'understanding'>) {
  return async function readSentence(turn: Turn) {
    const { draft } = turn;
    if (turn.untaken.kind !== 'text' || !draft || isToldAlready(draft)) return known;
    const { text } = turn.untaken;
    const understood = await understanding.read(turn.user.partnerId, text, turn.patience);
    if (mayBeName(draft, understood, text)) return known;
    turn.takeText();
    const asked = Boolean(draft.customerId && draft.serviceId);
    turn.learn(learned(draft, asked ? { ...understood, problem: text } : understood));
    const { conversation } = turn.m;
    if (!draft.customerId && understood.problem && understood.customers.length === 0)
      turn.say({ text: understood.guessed.length > 0 ? conversation.customerGuessed : conversation.customerNotRecognised });
    return known;
  };
}

/** Nothing is asked any more, or what is asked is answered in free words. */
function isToldAlready(draft: Draft): boolean {
  return asksAboutSuspension(draft) || Boolean(draft.customerId && draft.serviceId && draft.problem);
}

/** Words that name nobody, while we ask for the customer, are looked up as its name; only a sentence is taken for the problem. */
function mayBeName(draft: Draft, understood: Understood, text: string): boolean {
  if (draft.customerId || understood.customers.length > 0 || draft.ask === 0) return false;
  const saysMore = understood.serviceIds.length > 0 || understood.codes.length > 0 || understood.severity || understood.startedAt;
  return Boolean(draft.problem) || !(saysMore || text.length > LONGEST_NAME);
}
