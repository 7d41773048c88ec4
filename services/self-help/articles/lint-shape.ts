import type { Article } from '../../model/article.js';
import type { Locale } from '../../model/locale.js';
import { bodyOf } from './article-text.js';
import type { Saying } from './finding.js';

interface Lengths {
  /** Characters. */
  readonly title: number;
  readonly label: number;
  /** Of the text after the front matter, in `unit`. */
  readonly body: readonly [least: number, most: number];
  readonly unit: string;
}

const ENGLISH: Lengths = { title: 70, label: 60, body: [100, 300], unit: 'words' };
const CHINESE: Lengths = { title: 34, label: 30, body: [180, 560], unit: 'characters' };
const LENGTHS: Readonly<Record<Locale, Lengths>> = { 'en-US': ENGLISH, 'zh-CN': CHINESE, 'zh-TW': CHINESE };
const SHORTEST_TITLE = 4;

/** How many of each there are, and how long they are: what fits a phone at three in the morning. */
export function lintShape(article: Article): readonly Saying[] {
  const { title, symptoms, steps, collect, locale } = article;
  const { body, unit, ...most } = LENGTHS[locale];
  const length = lengthOf(
    bodyOf(article)
      .map(({ text }) => text)
      .join('\n'),
    locale,
  );
  const longLabels = collect.flatMap((label, at) => (label.length > most.label ? [at + 1] : []));
  const stopped = collect.flatMap((label, at) => (/[.。]$/u.test(label) ? [at + 1] : []));
  return [
    ...bounded('steps', steps.length, 3, 8),
    ...bounded('symptoms', symptoms.length, 4, 8),
    ...bounded('things to collect', collect.length, 2, 5),
    ...(title.length < SHORTEST_TITLE || title.length > most.title
      ? [{ problem: `the title has ${title.length} characters`, mend: `say the problem in ${SHORTEST_TITLE} to ${most.title}` }]
      : []),
    ...longLabels.map((at) => ({
      problem: `collect ${at} is longer than ${most.label} characters`,
      mend: 'shorten it: it labels a field',
    })),
    ...stopped.map((at) => ({ problem: `collect ${at} ends with a full stop`, mend: 'leave it off: it labels a field' })),
    ...bounded(`${unit} after the front matter`, length, ...body),
  ];
}

/** English in words; Chinese in Han characters, a Latin word or number counting as one. */
export function lengthOf(text: string, locale: Locale): number {
  const plain = text.replace(/[*`]/gu, '');
  if (locale === 'en-US') return plain.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return plain.match(/\p{Script=Han}|[^\s\p{Script=Han}\p{P}][^\s\p{Script=Han}，。；：、？！（）「」“”]*/gu)?.length ?? 0;
}

function bounded(what: string, count: number, least: number, most: number): readonly Saying[] {
  if (count >= least && count <= most) return [];
  return [{ problem: `it has ${count} ${what}`, mend: count < least ? `write at least ${least}` : `keep to ${most}` }];
}
