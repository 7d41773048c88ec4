import type { Locale } from '../../services/model/locale.js';

/** What an import did, and what the operator reads of it. */
export interface Outcome {
  readonly folder: string;
  readonly source: { readonly id: string; readonly name: string };
  readonly files: number;
  readonly documents: number;
  readonly articles: number;
  readonly languages: Readonly<Partial<Record<Locale, number>>>;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
  readonly cut: number;
  /** Why files were skipped, and how many. */
  readonly skipped: readonly { readonly why: string; readonly mend: string; readonly files: number }[];
  readonly placed: boolean;
  readonly check: boolean;
  readonly report?: string;
  readonly ms: number;
}

/** What the operator reads. */
export function renderOutcome(outcome: Outcome): string {
  const { folder, source, files, documents, articles, added, changed, unchanged, gone, cut, report, ms } = outcome;
  const skipped = outcome.skipped.toSorted((a, b) => b.files - a.files);
  const total = skipped.reduce((sum, reason) => sum + reason.files, 0);
  const languages = Object.entries(outcome.languages).map(([locale, count]) => `${locale} ${number(count)}`);
  return [
    `${folder}: ${counted(files, 'Markdown file')} in ${seconds(ms)}.`,
    `${counted(articles, 'article')}${documents === articles ? '' : `, ${number(documents)} with their languages`} (${languages.join(', ') || 'none'}): ` +
      `${number(added)} new, ${number(changed)} changed, ${number(unchanged)} unchanged, ${number(gone)} gone.`,
    ...(cut > 0 ? [`${counted(cut, 'article')} longer than 20,000 characters: found by what is said before that.`] : []),
    `Skipped: ${number(total)}${total > 0 && report === undefined ? ' (--report <file> names each)' : ''}`,
    ...skipped.map((reason) => `  ${number(reason.files).padStart(7)}  ${reason.why}. To mend: ${reason.mend}.`),
    ...(report === undefined ? [] : [`Every file is in ${report}.`]),
    ending(outcome),
  ].join('\n');

  function ending({ placed, check }: Outcome): string {
    if (placed) return `In place as "${source.name}" (${source.id}). A bot that is running takes it in within a minute.`;
    if (check) return 'Only checked; nothing was changed.';
    return `Nothing was changed: there is no article in it. To take the source out: npm run articles:import -- --source ${source.id} --remove`;
  }
}

function counted(count: number, what: string): string {
  return `${number(count)} ${what}${count === 1 ? '' : 's'}`;
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toLocaleString('en-US', { maximumFractionDigits: 1 })} s`;
}
