import { beijingClock, beijingDate } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { Article } from '../services/model/article.js';
import type { Draft, TypedDetails } from '../services/model/draft.js';
import type { PartnerUser } from '../services/model/partner.js';
import type { Severity } from '../services/model/severity.js';
import { shortened } from './plain-text.js';

const TITLE = 100;

/** The first sentence, since people begin with what is wrong. A full stop inside a name or a version does not end it. */
function firstSentence(problem: string): string {
  const sentences = problem.split(/[。！？!?\n]|\.(?=\s|$)/u).map((sentence) => sentence.trim());
  return shortened(sentences.find((sentence) => /[\p{L}\p{N}]/u.test(sentence)) ?? problem.trim(), TITLE);
}

/**
 * What the form is filled with before the person sees it, so that little is left to type. What was typed into it before wins as
 * a whole. `severity` is the one to propose among those offered; without any, B: degraded, but work goes on.
 */
export function initialValues(
  {
    draft,
    user,
    articlesRejected,
    severity,
    now,
  }: {
    draft: Draft;
    user: PartnerUser;
    articlesRejected: readonly Article[];
    severity?: Severity;
    now: Date;
  },
  m: Messages,
): TypedDetails {
  if (draft.typed) return draft.typed;
  const startedAt = draft.startedAt ?? now;
  const values: Record<string, string | undefined> = {
    title: firstSentence(draft.problem ?? ''),
    description: draft.problem,
    severity: severity ?? draft.proposedSeverity ?? 'B',
    startedAt: beijingDate(startedAt),
    startedAtTime: beijingClock(startedAt),
    usersAffected: draft.usersAffected ?? 'some',
    stepsTried: articlesRejected.length > 0 ? m.details.articlesTried(articlesRejected.map(({ title }) => title)) : undefined,
    contactName: user.name,
    contactMethod: user.phone ? 'phone' : 'email',
    contactPhone: user.phone,
    contactEmail: user.email,
  };
  return Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (value ? [[field, value]] : [])));
}
