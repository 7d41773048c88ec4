import type { DeskRequest } from '../api-types.js';
import type { Change } from '../api/desk-api.js';

/** Whether a refused change is in the history all the same, since `revision`: an attempt whose answer got lost, which must not be taken for a colleague's. */
export function alreadyStored(change: Change, request: DeskRequest, revision: number, me: string): boolean {
  const text = change.kind === 'note' ? change.text : change.kind === 'status' ? change.note : undefined;
  const own = request.history.slice(revision).filter(({ actor }) => actor.kind === 'representative' && actor.name === me);
  return text !== undefined && own.some((entry) => 'note' in entry && entry.note?.trim() === text.trim());
}
