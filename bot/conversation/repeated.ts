import { createHash } from 'node:crypto';
import type { PersonState } from '../../dialogs/person-state.js';
import type { Answer } from '../../dialogs/answer.js';

const REMEMBERED = 12;
const DOUBLE_PRESS_MS = 10_000;

/**
 * Whether this was taken in already: the channel delivered the same activity again, or the same button was pressed twice in a row.
 * Remembers it otherwise. The same press after ten seconds is meant, and gets an answer.
 */
export function isRepeated(person: PersonState, activityId: string | undefined, answer: Answer, now: Date): boolean {
  if (activityId !== undefined) {
    if (person.taken.includes(activityId)) return true;
    person.taken = [...person.taken, activityId].slice(-REMEMBERED);
  }
  // what is said between two presses makes the second one a new one, on a card that may ask something else
  if (answer.kind === 'text' || answer.kind === 'files') delete person.lastAction;
  if (answer.kind !== 'action') return false;
  const key = keyOf(JSON.stringify(answer.action));
  const { lastAction } = person;
  person.lastAction = { key, at: now.toISOString() };
  return lastAction?.key === key && now.getTime() - Date.parse(lastAction.at) < DOUBLE_PRESS_MS;
}

/** A digest: what a form sends is long, and a note may hold what its author wants removed. */
function keyOf(sent: string): string {
  return createHash('sha256').update(sent).digest('base64url');
}
