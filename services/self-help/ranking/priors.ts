import type { Locale } from '../../model/locale.js';
import { LOCALES } from '../../model/locale.js';
import { stringAt } from './packed-strings.js';
import type { PackedRanking } from './packed.js';
import type { RankingQuestion } from './ranking.js';

/** In the unit of `Ordered.score`: what makes an article twice as likely is worth 0.7. */
const SAME_SERVICE = 1.2;
const OTHER_SERVICE = -0.6;
/** For an article that does not exist in the person's language. */
const OTHER_LANGUAGE = -0.7;
/** What was learnt of an article counts so much at most, for or against it: it may pass a near one, and no better one. */
const LEARNT = 0.8;

/** What is known of an article before its words are looked at. */
export function makePriorOf(packed: PackedRanking): (document: number, question: RankingQuestion) => number {
  const { services, serviceIds } = packed.documents;
  return (document, { serviceId, locale, prior }) => {
    const service = serviceIds[(services[document] ?? 0) - 1];
    const byService = serviceId === undefined || service === undefined ? 0 : service === serviceId ? SAME_SERVICE : OTHER_SERVICE;
    const byLanguage = inLocale(packed, document, locale) === undefined ? OTHER_LANGUAGE : 0;
    const learnt = prior?.(articleIdOf(packed, document)) ?? 0;
    return byService + byLanguage + LEARNT * (Number.isFinite(learnt) ? Math.max(-1, Math.min(1, learnt)) : 0);
  };
}

export function articleIdOf({ documents }: PackedRanking, document: number): string {
  return stringAt(documents.articleIds, documents.articles[document] ?? 0);
}

/** The document of the same article in a language. @returns `undefined` when it does not exist in it. */
export function inLocale({ documents }: PackedRanking, document: number, locale: Locale): number | undefined {
  const wanted = LOCALES.indexOf(locale);
  let sibling = document;
  do {
    if (documents.locales[sibling] === wanted) return sibling;
    sibling = documents.siblings[sibling] ?? document;
  } while (sibling !== document);
  return undefined;
}
