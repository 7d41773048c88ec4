import { Dialog, type DialogTurnResult, type WaterfallStepContext } from './sdk.js';
import { type Reply } from './reply.js';
import { turnOf, type Turn } from './turn.js';

/** A step of the conversation: it reads one answer, decides, and asks at most one thing. */
export type Step = (step: WaterfallStepContext) => Promise<DialogTurnResult>;

/** What a step decides: its answer is known, it asks, the conversation about this draft is over, or an earlier step has to ask again. */
export type Decision =
  { readonly kind: 'known' } | { readonly kind: 'ask'; readonly reply: Reply } | { readonly kind: 'over' } | { readonly kind: 'again' };

export const known: Decision = { kind: 'known' };
export const over: Decision = { kind: 'over' };
export const again: Decision = { kind: 'again' };
export const ask = (reply: Reply): Decision => ({ kind: 'ask', reply });

/** Makes a step of the waterfall out of a decision; the name stays, since telemetry and stack traces show it. */
export function asStep(decide: (turn: Turn) => Promise<Decision> | Decision): Step {
  const step: Step = async (waterfall) => {
    const turn = turnOf(waterfall.context);
    const decision = await decide(turn);
    if (decision.kind === 'known') return waterfall.next();
    if (decision.kind === 'over') return waterfall.endDialog();
    if (decision.kind === 'again') return waterfall.replaceDialog(waterfall.activeDialog?.id ?? '');
    turn.say(decision.reply);
    return Dialog.EndOfTurn;
  };
  return Object.defineProperty(step, 'name', { value: decide.name });
}
