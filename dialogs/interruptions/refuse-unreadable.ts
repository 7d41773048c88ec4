import { MAX_TEXT_LENGTH } from '../answer.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

/** What cannot be read gets a clear answer, and what was asked is asked again. */
export function refuseUnreadable(turn: Turn): Outcome {
  const { kind } = turn.untaken;
  if (kind !== 'unreadable' && kind !== 'tooLong') return 'pass';
  turn.settle();
  const { notices } = turn.m;
  turn.say({ text: kind === 'tooLong' ? notices.messageTooLong(MAX_TEXT_LENGTH) : notices.cardNotUnderstood });
  return 'askAgain';
}
