import type { Locale } from '../../../services/model/locale.js';
import type { SkipReason } from '../docs/skip-reason.js';
import type { FileRecord } from './file-record.js';

/** What became of one file, or of an article that is not there any more. */
export type FileNews =
  | {
      readonly kind: 'added' | 'changed' | 'unchanged';
      readonly path: string;
      readonly id: string;
      readonly locale: Locale;
      readonly cut: boolean;
    }
  | { readonly kind: 'gone'; readonly path: string; readonly id: string; readonly locale: Locale }
  | { readonly kind: 'skipped'; readonly path: string; readonly reason: SkipReason };

/** How many of each; `documents` are articles in their languages. */
export interface Tally {
  readonly files: number;
  readonly documents: number;
  readonly articles: number;
  readonly languages: Readonly<Partial<Record<Locale, number>>>;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
  /** Taken, but not to its end. */
  readonly cut: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
}

type Taken = NonNullable<FileRecord['taken']>;

/** Counts, and knows what was taken already. */
export interface Counting {
  /** Why an article cannot be taken beside those that were. */
  clash(taken: Pick<Taken, 'id' | 'locale' | 'same'>): 'same-article' | 'duplicate' | undefined;
  /** Takes down what became of a file. */
  add(record: FileRecord, before: FileRecord | undefined): void;
  /** Takes down what the last import had of a file, once all files were looked at. */
  closes(before: FileRecord): void;
  sum(): Tally;
}

export function makeTally(tell: (news: FileNews) => void): Counting {
  const keys = new Set<string>();
  const contents = new Set<string>();
  const ids = new Set<string>();
  const languages: Partial<Record<Locale, number>> = {};
  const skipped: Partial<Record<SkipReason, number>> = {};
  const counts = { files: 0, documents: 0, added: 0, changed: 0, unchanged: 0, gone: 0, cut: 0 };

  return {
    clash: (taken) => (keys.has(keyOf(taken)) ? 'same-article' : contents.has(`${taken.locale} ${taken.same}`) ? 'duplicate' : undefined),
    add({ path, taken, skipped: reason, cut = false }, before) {
      counts.files += 1;
      if (reason) {
        skipped[reason] = (skipped[reason] ?? 0) + 1;
        tell({ kind: 'skipped', path, reason });
      }
      if (!taken) return;
      keys.add(keyOf(taken));
      contents.add(`${taken.locale} ${taken.same}`);
      ids.add(taken.id);
      languages[taken.locale] = (languages[taken.locale] ?? 0) + 1;
      counts.documents += 1;
      if (cut) counts.cut += 1;
      const former = before?.taken;
      const known = former !== undefined && keyOf(former) === keyOf(taken);
      const kind = !known ? 'added' : former.line === taken.line ? 'unchanged' : 'changed';
      counts[kind] += 1;
      tell({ kind, path, id: taken.id, locale: taken.locale, cut });
    },
    closes({ path, taken }) {
      if (!taken || keys.has(keyOf(taken))) return;
      counts.gone += 1;
      tell({ kind: 'gone', path, id: taken.id, locale: taken.locale });
    },
    sum: () => ({ ...counts, articles: ids.size, languages: { ...languages }, skipped: { ...skipped } }),
  };
}

function keyOf({ id, locale }: Pick<Taken, 'id' | 'locale'>): string {
  return `${locale} ${id}`;
}
