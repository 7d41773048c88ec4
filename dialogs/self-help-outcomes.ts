import type { Suggestions } from '../services/ports/article-index.js';
import type { ArticleOutcome, NoteOutcome } from '../services/self-help/outcomes/outcomes.js';
import { selfHelpOf } from './self-help-draft.js';
import type { Turn } from './turn.js';

/** Tells that self-help was looked for with the words as they are. */
export function noteAsked(outcomes: NoteOutcome, { theDraft, user, m }: Turn, { state, articles }: Suggestions): void {
  const { id: askId, serviceId = '', problem: text = '' } = theDraft;
  const articleIds = articles.map(({ id }) => id);
  outcomes.note({ kind: 'asked', askId, partnerId: user.partnerId, serviceId, locale: m.locale, text, state, articleIds });
}

/** Tells that the draft became a request, after whatever was shown for it. */
export function noteBecameRequest(outcomes: NoteOutcome, turn: Turn): void {
  outcomes.note({ kind: 'becameRequest', askId: turn.theDraft.id, partnerId: turn.user.partnerId });
  noteOf(outcomes, turn, 'escalated', selfHelpOf(turn.theDraft).shown);
}

/** Tells what became of these articles in this draft. */
export function noteOf(outcomes: NoteOutcome, { theDraft, user }: Turn, kind: ArticleOutcome['kind'], articleIds: readonly string[]): void {
  const { id: askId, serviceId = '' } = theDraft;
  for (const articleId of articleIds) outcomes.note({ kind, askId, partnerId: user.partnerId, serviceId, articleId });
}
