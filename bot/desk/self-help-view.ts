import type { Locale } from '../../services/model/locale.js';
import type { ArticleIndex } from '../../services/ports/article-index.js';
import type { ArticleFigures, SelfHelpReport } from '../../services/self-help/outcomes/report.js';
import { COUNTED, type Counted } from '../../services/self-help/outcomes/tally.js';

/** An article with its figures, as a person reads it. */
export type ArticleLine = Readonly<Record<Counted, number>> & {
  readonly articleId: string;
  /** The id, where the article is gone since. */
  readonly title: string;
  /** What its badge says; absent for our own. */
  readonly source?: string;
  readonly serviceIds: readonly string[];
};

export type SelfHelpView = Omit<SelfHelpReport, 'neverHelp' | 'articles'> & {
  readonly neverHelp: readonly ArticleLine[];
  readonly articles: readonly ArticleLine[];
};

/** Gives the report's articles their titles, in the reader's language where they have one in it. */
export function makeSelfHelpView(articles: Pick<ArticleIndex, 'get' | 'source'>) {
  async function lineOf({ articleId, serviceIds, tally }: ArticleFigures, locale: Locale): Promise<ArticleLine> {
    const article = await articles.get(articleId, locale);
    const source = article && articles.source(article.sourceId)?.name;
    const counts = Object.fromEntries(COUNTED.map((kind) => [kind, tally[kind] ?? 0])) as Record<Counted, number>;
    return { articleId, title: article?.title ?? articleId, ...(source === undefined ? {} : { source }), serviceIds, ...counts };
  }
  return async function view(report: SelfHelpReport, locale: Locale): Promise<SelfHelpView> {
    const lines = await Promise.all(report.articles.map((figures) => lineOf(figures, locale)));
    const never = new Set(report.neverHelp.map(({ articleId }) => articleId));
    return { ...report, articles: lines, neverHelp: lines.filter(({ articleId }) => never.has(articleId)) };
  };
}
