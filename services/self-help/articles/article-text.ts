import type { Article } from '../../model/article.js';

/** What a person reads of an article, each with the words for where it stands. */
export function partsOf(article: Article): readonly { readonly where: string; readonly text: string }[] {
  const { title, symptoms, collect } = article;
  return [
    { where: 'the title', text: title },
    ...symptoms.map((text, at) => ({ where: `symptom ${at + 1}`, text })),
    ...collect.map((text, at) => ({ where: `collect ${at + 1}`, text })),
    ...bodyOf(article),
  ];
}

/** The text after the front matter. */
export function bodyOf({ causes, steps, check }: Article): readonly { readonly where: string; readonly text: string }[] {
  return [
    ...causes.map((text, at) => ({ where: causes.length > 1 ? `cause ${at + 1}` : 'the cause', text })),
    ...steps.map((text, at) => ({ where: `step ${at + 1}`, text })),
    ...(check === undefined ? [] : [{ where: 'the check', text: check }]),
  ];
}

/** Without commands, addresses and values in backticks, whose signs are their own. */
export function wordsOnly(text: string): string {
  return text.replace(/`[^`]*`/gu, ' ').replace(/https?:\/\/[^\s)）]+/gu, ' ');
}
