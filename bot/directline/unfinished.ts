import type { Activity } from 'botframework-schema';
import type { WebConversation } from '../../services/ports/conversation-log.js';
import { asGiven } from './activities.js';
import { readEntry, unfinishedTurns } from './history.js';

/** An acknowledged activity whose turn never ended. `begun` is how often it was tried. */
export interface Unfinished {
  readonly activity: Activity;
  readonly begun: number;
}

/** The user's activities that were acknowledged and not answered to the end, the oldest first: the process ended in between. */
export function unfinishedActivities(conversation: WebConversation, entries: readonly string[]): readonly Unfinished[] {
  const turns = unfinishedTurns(entries);
  if (turns.size === 0) return [];
  return entries.flatMap((entry) => {
    const kept = readEntry(entry);
    const begun = typeof kept?.id === 'string' ? turns.get(kept.id) : undefined;
    const fromUser = (kept?.from as { role?: unknown } | undefined)?.role === 'user';
    return kept && fromUser && begun !== undefined ? [{ activity: asGiven(conversation, kept), begun }] : [];
  });
}
