import type { Article } from '../../model/article.js';
import type { RankedDocument } from '../ranking/ranking.js';

/** Marks of Markdown that our articles use; a link keeps its words. */
const MARKS = /\*\*|`|\]\([^)\s]*\)|!?\[/gu;

/**
 * What is searched of an article. `text` is all that an imported one says: where it is given, causes and steps are in it already and are not
 * searched twice.
 */
export function toRankedDocument(article: Article, text?: string): RankedDocument {
  const { causes, steps, check = '', collect } = article;
  return {
    articleId: article.id,
    locale: article.locale,
    sourceId: article.sourceId,
    ...(article.serviceId === undefined ? {} : { serviceId: article.serviceId }),
    title: article.title,
    symptoms: article.symptoms,
    codes: article.codes,
    lead: plain(article.lead ?? causes.join('\n')),
    text: plain(text ?? [...steps, check, ...collect].join('\n')),
  };
}

function plain(markdown: string): string {
  return markdown.replace(MARKS, '');
}
