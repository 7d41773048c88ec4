import { dayInWords } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { HeldSubscription, SubscriptionState } from '../services/model/subscription-state.js';
import { run, type Color, type TextRun } from './elements.js';

const MOST_NAMED = 4;

const COLORS: Readonly<Record<SubscriptionState, Color>> = {
  active: 'good',
  trial: 'accent',
  pending: 'warning',
  suspended: 'attention',
  expired: 'attention',
};

/** A state as a word in its colour; a trial says until when, where that is known. */
export function stateRun(state: SubscriptionState, until: string | undefined, m: Messages): TextRun {
  const { states, trialUntil } = m.finding.services;
  return run(state === 'trial' && until ? trialUntil(dayInWords(until, m.locale)) : states[state], { color: COLORS[state] });
}

/** A subscription with its state in brackets, as it is named within a sentence. Plain text. */
export function productWithState({ name, state }: HeldSubscription, m: Messages): string {
  return m.finding.suspension.product(name, m.finding.services.states[state]);
}

/** What is suspended although something else still gives the service, in one sentence; `undefined` when all is. Plain text. */
export function partlyText(seen: readonly HeldSubscription[], m: Messages): string | undefined {
  const stopped = seen.filter(({ state }) => state === 'suspended');
  if (stopped.length === 0) return undefined;
  const products = stopped.slice(0, MOST_NAMED).map((one) => productWithState(one, m));
  return m.finding.suspension.partly([...products, ...(stopped.length > MOST_NAMED ? ['…'] : [])].join(m.words.listSeparator));
}
