import { fold } from './fold.js';

/**
 * How alike two texts are, 0 to 1: the share of the shorter one's terms that the other has too. Terms are Latin words and pairs of
 * neighbouring Han characters, after folding, so that Traditional and Simplified wordings of the same problem meet.
 */
export function similarity(a: string, b: string): number {
  return shared(similarityTerms(a), similarityTerms(b));
}

/** The same of two texts whose terms are known, where many are compared. */
export function shared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const smaller = Math.min(left.size, right.size);
  if (smaller === 0) return 0;
  return [...left].filter((term) => right.has(term)).length / smaller;
}

export function similarityTerms(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [run] of fold(text).matchAll(/\p{Script=Han}+|[\p{L}\p{N}.@-]+/gu)) {
    if (/^\p{Script=Han}{2,}$/u.test(run)) for (let i = 0; i + 1 < run.length; i++) found.add(run.slice(i, i + 2));
    else if (run.length > 2) found.add(run);
  }
  return found;
}
