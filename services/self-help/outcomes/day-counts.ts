import type { SuggestionState } from '../../ports/article-index.js';
import { plus, type Counted, type Tally } from './tally.js';

/** What is counted of one day: numbers only, of all partners together. */
export interface DayCounts {
  /** By article, then by service. */
  readonly articles: Readonly<Record<string, Readonly<Record<string, Tally>>>>;
  /** Questions by how sure the answer was, each once. */
  readonly asked: Partial<Readonly<Record<SuggestionState, number>>>;
  /** How many of them an article solved, and how many became a request. */
  readonly solved: number;
  readonly escalated: number;
}

export const NOTHING_COUNTED: DayCounts = { articles: {}, asked: {}, solved: 0, escalated: 0 };

export function withArticle(counts: DayCounts, articleId: string, serviceId: string, kind: Counted): DayCounts {
  return plusDay(counts, { ...NOTHING_COUNTED, articles: { [articleId]: { [serviceId]: { [kind]: 1 } } } });
}

/** The sum of two days. */
export function plusDay(a: DayCounts, b: DayCounts): DayCounts {
  return {
    articles: merged(a.articles, b.articles, (x, y) => merged(x, y, plus)),
    asked: merged(a.asked, b.asked, (x = 0, y = 0) => x + y),
    solved: a.solved + b.solved,
    escalated: a.escalated + b.escalated,
  };
}

function merged<V>(a: Readonly<Record<string, V>>, b: Readonly<Record<string, V>>, both: (x: V, y: V) => V): Record<string, V> {
  const sum = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const before = sum.get(key);
    sum.set(key, before === undefined ? value : both(before, value));
  }
  return Object.fromEntries(sum);
}
