import type { Article } from '../../model/article.js';
import { partsOf } from './article-text.js';
import type { Finding, Saying } from './finding.js';

/** A code that nobody sees in the article is found and not understood. */
export function lintCodes(article: Article): readonly Saying[] {
  const said = squeezed(
    partsOf(article)
      .map(({ text }) => text)
      .join('\n'),
  );
  return article.codes
    .filter((code) => !said.includes(squeezed(code)))
    .map((code) => ({
      problem: `the code ${code} stands nowhere in the article`,
      mend: 'say it in a symptom or the text, or leave it off',
    }));
}

/** The same problem in every language: as many steps, causes, symptoms that differ by little. */
export function lintTranslations(versions: readonly Article[]): readonly Finding[] {
  const [first, ...others] = versions;
  return others.flatMap(({ id, locale, steps, causes, collect }) => {
    const differs = (what: string, count: number, wanted: number) =>
      count === wanted
        ? []
        : [
            {
              articleId: id,
              locale,
              problem: `it has ${count} ${what}, ${first?.locale} has ${wanted}`,
              mend: 'say the same in all languages',
            },
          ];
    return first
      ? [
          ...differs('steps', steps.length, first.steps.length),
          ...differs('causes', causes.length, first.causes.length),
          ...differs('things to collect', collect.length, first.collect.length),
        ]
      : [];
  });
}

/** A symptom leads to one article; the same in two would make the search guess. */
export function lintSymptoms(articles: readonly Article[]): readonly Finding[] {
  const first = new Map<string, Article>();
  return articles.flatMap((article) =>
    article.symptoms.flatMap((symptom) => {
      const key = `${article.locale} ${squeezed(symptom).replaceAll(/\p{P}/gu, '')}`;
      const before = first.get(key);
      if (!before) first.set(key, article);
      const { id: articleId, locale } = article;
      return before
        ? [{ articleId, locale, problem: `the symptom "${symptom}" is also in ${before.id}`, mend: 'say what is different here' }]
        : [];
    }),
  );
}

function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s`*]/gu, '');
}
