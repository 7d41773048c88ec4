import type { Article } from '../../model/article.js';
import type { Finding } from './finding.js';
import { lintLanguage } from './lint-language.js';
import { lintLinks, lintMarkup } from './lint-markup.js';
import { lintShape } from './lint-shape.js';
import { lintCodes, lintSymptoms, lintTranslations } from './lint-together.js';

interface Rules {
  /** Hosts that links may lead to; `*.` before one stands for all below it. */
  readonly hosts: ReadonlySet<string>;
}

/**
 * What is to be mended in our own articles so that each can be read on a phone, followed, translated and found. Articles that break these rules work;
 * what would not work is refused when they are read.
 */
export function lintArticles(articles: readonly Article[], { hosts }: Rules): readonly Finding[] {
  const each = articles.flatMap((article) => {
    const said = [
      ...lintShape(article),
      ...lintMarkup(article),
      ...lintLinks(article, hosts),
      ...lintLanguage(article),
      ...lintCodes(article),
    ];
    return said.map((saying) => ({ articleId: article.id, locale: article.locale, ...saying }));
  });
  const byId = new Map<string, Article[]>();
  for (const article of articles) byId.set(article.id, [...(byId.get(article.id) ?? []), article]);
  return [...each, ...[...byId.values()].flatMap(lintTranslations), ...lintSymptoms(articles)];
}
