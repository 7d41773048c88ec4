import type { Article } from '../../services/model/article.js';
import { LOCALES } from '../../services/model/locale.js';
import type { Report } from './problems.js';
import type { ReadArticle } from './read-articles.js';

/** Every article has to be there in every language, about the same problem. */
export function checkLanguages(read: readonly ReadArticle[], report: Report): void {
  for (const id of new Set(read.map(({ article }) => article.id))) {
    const versions = read.filter(({ article }) => article.id === id);
    for (const locale of LOCALES.filter((wanted) => !versions.some(({ article }) => article.locale === wanted))) {
      report({ file: `self-help/${id}.${locale}.md`, path: '', problem: 'the article is missing in this language', mend: 'translate it' });
    }
    const [first, ...others] = versions;
    for (const { file, article } of others) {
      if (first && !sameProblem(first.article, article)) {
        report({
          file,
          path: '',
          problem: `service, codes or link differ from ${first.file}`,
          mend: 'make them the same in all languages',
        });
      }
    }
  }
}

function sameProblem(a: Article, b: Article): boolean {
  return a.serviceId === b.serviceId && a.link === b.link && a.codes.join('\n') === b.codes.join('\n');
}
