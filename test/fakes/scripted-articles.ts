import { OWN_SOURCE, type Article, type ArticleSource } from '../../services/model/article.js';
import { LOCALES, type Locale } from '../../services/model/locale.js';
import type { ArticleIndex, SelfHelpQuestion, Suggestions, SuggestionState } from '../../services/ports/article-index.js';

/** An index of articles that answers what it is told to. */
export class ScriptedArticles implements ArticleIndex {
  state: SuggestionState = 'likely';
  /** Ids of what is found next. */
  found: readonly string[] = [];
  readonly sources: ArticleSource[] = [];
  /** What it was asked, the newest last. */
  readonly asked: SelfHelpQuestion[] = [];
  private readonly articles: Article[] = [];

  /** An article in these languages, or in one that is `only` there. */
  add(id: string, { only, ...over }: Partial<Article> & { only?: Locale } = {}): void {
    for (const locale of only ? [only] : LOCALES) {
      this.articles.push({
        id,
        locale,
        sourceId: OWN_SOURCE,
        title: `${id} in ${locale}`,
        symptoms: [],
        codes: [],
        causes: [`The cause of ${id}`],
        steps: [`Open **${id}**`, 'Look at `it`', 'Close it'],
        check: 'See whether it works',
        collect: [`Code of ${id}`, `Time of ${id}`],
        link: 'https://learn.microsoft.com/azure',
        ...over,
      });
    }
  }

  /** It is not there any more. */
  remove(id: string): void {
    this.articles.splice(0, Infinity, ...this.articles.filter((article) => article.id !== id));
  }

  async suggest(question: SelfHelpQuestion): Promise<Suggestions> {
    this.asked.push(question);
    if (this.state === 'unknown') return { state: 'unknown', articles: [] };
    const found = await Promise.all(this.found.slice(0, question.limit).map((id) => this.get(id, question.locale)));
    return { state: this.state, articles: found.flatMap((article) => article ?? []) };
  }

  common(): readonly string[] {
    return [];
  }

  async get(articleId: string, locale: Locale): Promise<Article | undefined> {
    const all = this.articles.filter(({ id }) => id === articleId);
    return all.find((article) => article.locale === locale) ?? all[0];
  }

  source(sourceId: string): ArticleSource | undefined {
    return this.sources.find(({ id }) => id === sourceId);
  }
}
