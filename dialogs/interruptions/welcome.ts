import { welcomeCard } from '../../cards/welcome-card.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

/** Somebody came in: says what one sentence can do, and what was left unfinished. */
export function welcome(turn: Turn): Outcome {
  if (turn.untaken.kind !== 'arrival') return 'pass';
  turn.settle();
  sayWelcome(turn);
  return 'askAgain';
}

export function sayWelcome(turn: Turn): void {
  const { user, draft, place, m } = turn;
  const unfinished = draft && { stamp: { draftId: draft.id, ask: draft.ask }, place, ...(draft.problem ? { problem: draft.problem } : {}) };
  turn.say({ card: welcomeCard({ user, ...(unfinished ? { draft: unfinished } : {}) }, m) });
}
