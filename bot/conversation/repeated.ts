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
  if (answer.kind !== 'action') return false;
  const key = keyOf(JSON.stringify(answer.action));
  const { lastAction } = person;
  person.lastAction = { key, at: now.toISOString() };
  return lastAction?.key === key && now.getTime() - Date.parse(lastAction.at) < DOUBLE_PRESS_MS;
}

/** What a button sends is short; what a form sends is told apart by its digest. */
function keyOf(sent: string): string {
  return sent.length <= 200 ? sent : createHash('sha256').update(sent).digest('base64url');
}
