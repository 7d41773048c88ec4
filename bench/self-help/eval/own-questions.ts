import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticles } from '../../../adapters/data-folder/read-articles.js';
import { LOCALES, type Locale } from '../../../services/model/locale.js';
import type { RankedDocument } from '../../../services/self-help/ranking/ranking.js';
import { toRankedDocument } from '../../../services/self-help/articles/ranked-document.js';

/** A question as people ask it, over the articles of the product. */
export interface OwnQuestion {
  readonly text: string;
  readonly locale: Locale;
  readonly serviceId?: string;
  /** Articles that answer it; none for what has no answer here. */
  readonly relevant: readonly string[];
}

const QUESTIONS = 'test/services/self-help/quality';

export type Half = 'tuning' | 'reporting';

/** The questions of test/services/self-help/quality: odd lines are for tuning, even ones for reporting. */
export function readOwnQuestions(root: string, half: Half): readonly OwnQuestion[] {
  return readQuestions(join(root, QUESTIONS), (index) => (index % 2 === 0) === (half === 'tuning'));
}

/** Questions that were written by somebody who had seen neither the articles nor the ranking; nothing is ever tuned on them. */
export function readHeldOutQuestions(root: string): readonly OwnQuestion[] {
  return readQuestions(join(root, QUESTIONS, 'held-out'), () => true);
}

function readQuestions(folder: string, wanted: (index: number) => boolean): readonly OwnQuestion[] {
  const lines = (name: string) =>
    readFileSync(join(folder, `${name}.tsv`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .filter((_, index) => wanted(index));
  const answerable = LOCALES.flatMap((locale) => lines(locale).map((line) => toQuestion(line, locale)));
  return [...answerable, ...lines('unanswerable').map((line) => toQuestion(line, undefined))];
}

/** More questions without an answer, to learn from; what is reported is measured on others. */
export function readNoAnswer(root: string): readonly OwnQuestion[] {
  const lines = readFileSync(join(root, 'bench/self-help/eval/no-answer.txt'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => toQuestion(line, undefined));
}

function toQuestion(line: string, locale: Locale | undefined): OwnQuestion {
  const [text = '', expected = '', service = ''] = line.split('\t');
  const asked = locale ?? (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en-US');
  const relevant = expected.split('|').filter((id) => id !== '' && id !== '-');
  return { text, locale: asked, relevant, ...(service.trim() === '' ? {} : { serviceId: service.trim() }) };
}

/** The articles of the product, as they are searched. */
export function readOwnDocuments(root: string): readonly RankedDocument[] {
  const problems: string[] = [];
  const read = readArticles(join(root, 'data'), ({ file, problem }) => problems.push(`${file}: ${problem}`));
  if (problems.length > 0) console.warn(problems.join('\n'));
  return read.map(({ article }) => toRankedDocument(article));
}
