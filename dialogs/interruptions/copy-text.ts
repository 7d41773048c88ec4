import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

/** The web chat copies a text itself; elsewhere it comes as a message of its own, which every client can copy or send on. */
export function copyText(turn: Turn): Outcome {
  const action = turn.takeAction('text.copy');
  if (!action) return 'pass';
  turn.say({ text: action.text });
  return 'done';
}
