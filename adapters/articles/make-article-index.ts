import { setTimeout as wait } from 'node:timers/promises';
import type { Article } from '../../services/model/article.js';
import type { ArticleIndex, SelfHelpQuestion, Suggestions } from '../../services/ports/article-index.js';
import type { RankedHit } from '../../services/self-help/ranking/ranking.js';
import { makeOwnArticles } from './own-articles.js';
import { makeRebuilding, type RebuildingDeps } from './rebuilding.js';
import type { Searchable } from './searchable.js';

/** Longer than this no turn waits for the articles; the conversation goes on without them. */
const LONGEST_WAIT_MS = 2_000;
/** So many more than are shown, should one of them be unreadable. */
const SPARE = 2;
/** A single letter or character asks nothing. */
const SHORTEST = 2;
/** In the unit of a hit's score, about the logarithm of the odds. Of questions answered surely, two thirds have their second and third article nearer. */
const FAR_BEHIND = 9;
const NOTHING: Suggestions = { state: 'unknown', articles: [] };

export interface ArticleIndexDeps extends RebuildingDeps {
  /** What was learnt of an article with a service: -1 (never helped) to 1 (always helps), 0 where nothing is known. */
  readonly prior?: (articleId: string, serviceId: string | undefined) => number;
}

/** An `ArticleIndex` that keeps itself up to date. */
export interface LiveArticleIndex extends ArticleIndex {
  /**
   * To be called every minute: makes the index, our own articles first, and anew when something was imported. Leaves some calls out after a failure.
   * Rejects never.
   */
  readonly look: () => Promise<void>;
  /** Looks at once; resolves when what was found can be searched, or could not be read in. Rejects never. */
  readonly refresh: () => Promise<void>;
  /** Ends the thread that may be at work, and closes the files. */
  readonly stop: () => Promise<void>;
}

/**
 * Our own articles and the imported ones, searched together. The index is made by `pack`, on another thread where there is one; whatever fails
 * there, the former index goes on. Imported texts stay on the disk and are read when they are shown.
 */
export function makeArticleIndex(deps: ArticleIndexDeps): LiveArticleIndex {
  const { prior, report } = deps;
  const own = makeOwnArticles(deps.own);
  const rebuilding = makeRebuilding(deps);

  async function ready(): Promise<Searchable | undefined> {
    const timer = new AbortController();
    const late = wait(LONGEST_WAIT_MS, undefined, { ref: false, signal: timer.signal }).catch(() => undefined);
    await Promise.race([rebuilding.first(), late]);
    timer.abort();
    return rebuilding.current();
  }

  async function suggest(index: Searchable, question: SelfHelpQuestion): Promise<Suggestions> {
    const learnt = prior && { prior: (articleId: string) => prior(articleId, question.serviceId) };
    const { state, hits } = index.ranking.ask({ ...question, ...learnt, limit: question.limit + SPARE });
    if (state === 'unknown') return NOTHING;
    const articles = await read(index, state === 'confident' ? companions(hits) : hits, Math.max(0, question.limit));
    if (articles.length === 0) return NOTHING;
    return { state: articles[0]?.id === hits[0]?.articleId ? state : 'likely', articles };
  }

  return {
    async suggest(question) {
      if (question.text.trim().length < SHORTEST) return NOTHING;
      const index = rebuilding.current() ?? (await ready());
      if (!index) return NOTHING;
      try {
        return await index.using(() => suggest(index, question));
      } catch (error) {
        report({ event: 'articles.question_failed', error });
        return NOTHING;
      }
    },
    common: own.common,
    async get(articleId, locale) {
      const known = own.get(articleId, locale);
      if (known) return known;
      const index = rebuilding.current() ?? (await ready());
      return index?.using(() => index.imported.get(articleId, locale));
    },
    source(sourceId) {
      const found = rebuilding.current()?.sources.find(({ id }) => id === sourceId);
      return found && { id: found.id, name: found.name };
    },
    look: rebuilding.look,
    refresh: rebuilding.refresh,
    stop: rebuilding.stop,
  };
}

/** Beside an article that is almost certainly the one, those that are not out of the question. */
function companions(hits: readonly RankedHit[]): readonly RankedHit[] {
  return hits.filter(({ score }) => score >= (hits[0]?.score ?? 0) - FAR_BEHIND);
}

/** The articles of the best hits; the next one takes the place of one that cannot be read any more. */
async function read(index: Searchable, hits: readonly RankedHit[], limit: number): Promise<readonly Article[]> {
  const found: Article[] = [];
  for (let from = 0; from < hits.length && found.length < limit;) {
    const next = hits.slice(from, from + limit - found.length);
    from += next.length;
    const articles = await Promise.all(next.map(({ document }) => index.article(document)));
    found.push(...articles.filter((article) => article !== undefined));
  }
  return found;
}
