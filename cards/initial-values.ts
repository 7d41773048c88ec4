import { beijingClock, beijingDate } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { Article } from '../services/model/article.js';
import type { Draft, TypedDetails } from '../services/model/draft.js';
import type { PartnerUser } from '../services/model/partner.js';
import type { Severity } from '../services/model/severity.js';
import { collectedLines, withCollected } from './collected-lines.js';
import { shortened } from './plain-text.js';

const TITLE = 100;

/** The first sentence, since people begin with what is wrong. A full stop inside a name or a version does not end it. */
function firstSentence(problem: string): string {
  const sentences = problem.split(/[。！？!?\n]|\.(?=\s|$)/u).map((sentence) => sentence.trim());
  return shortened(sentences.find((sentence) => /[\p{L}\p{N}]/u.test(sentence)) ?? problem.trim(), TITLE);
}

/** What self-help was tried, in words: ticked steps by their numbers, then what was shown besides. */
function stepsTried({ selfHelp }: Draft, articles: readonly Article[], m: Messages): string {
  const { ticked = {}, cameBack } = selfHelp ?? {};
  const words = m.selfHelp;
  const done = (id: string) => ticked[id] ?? [];
  const before = articles.find(({ id }) => id === cameBack?.articleId);
  const others = articles.filter((article) => article !== before && done(article.id).length === 0);
  return [
    ...(before && cameBack ? [words.wasSolved(before.title, beijingDate(cameBack.solvedAt))] : []),
    ...articles
      .filter(({ id }) => done(id).length > 0)
      .map(({ id, title }) => words.tried(title, done(id).join(m.words.listSeparator), done(id).length > 1)),
    ...(others.length > 0 ? [m.details.articlesTried(others.map(({ title }) => title))] : []),
  ].join('\n');
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
    description: withCollected(draft.problem ?? '', [], collectedLines(draft.selfHelp?.collected ?? [], m)),
    severity: severity ?? draft.proposedSeverity ?? 'B',
    startedAt: beijingDate(startedAt),
    startedAtTime: beijingClock(startedAt),
    usersAffected: draft.usersAffected ?? 'some',
    stepsTried: stepsTried(draft, articlesRejected, m),
    contactName: user.name,
    contactMethod: user.phone ? 'phone' : 'email',
    contactPhone: user.phone,
    contactEmail: user.email,
  };
  return Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (value ? [[field, value]] : [])));
}
