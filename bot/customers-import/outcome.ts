/** Lines of row problems that are shown; the report has all. */
const SHOWN = 100;

/** What became of a file that could be read. */
export interface Outcome {
  readonly file: string;
  readonly encoding: string;
  readonly good: number;
  /** One line each. */
  readonly problems: readonly string[];
  readonly rows: number;
  readonly placed?: string;
  readonly asked: { readonly check: boolean; readonly skipBadRows: boolean; readonly report?: string };
  /** What else the operator should know. */
  readonly notes: readonly string[];
}

/** What the operator reads. */
export function renderOutcome({ file, encoding, good, problems, rows, placed, asked, notes }: Outcome): string {
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
  const wrong = problems.length === 0 ? 'no problems' : `${count(problems.length, 'problem')} in ${count(rows, 'row')}`;
  const more = problems.length - SHOWN;
  const all = asked.report === undefined ? '; --report <file> writes all of them' : '';
  return [
    `${file} (${encoding.toUpperCase()}): ${count(good, 'customer')} can be taken, ${wrong}.`,
    ...problems.slice(0, SHOWN).map((line) => `  ${line}`),
    ...(more > 0 ? [`  ... and ${more} more${all}.`] : []),
    ...(asked.report !== undefined && problems.length > 0 ? [`All problems are in ${asked.report}.`] : []),
    ...notes,
    placed === undefined
      ? unplaced(good, problems.length, asked)
      : `In place: ${placed}. A bot that is running takes it in within seconds.`,
  ].join('\n');
}

function unplaced(good: number, problems: number, { check }: Outcome['asked']): string {
  if (check) return 'Only checked; nothing was changed.';
  if (good === 0) return 'Nothing was changed: without a customer it would take out all that the partner has.';
  return `Nothing was changed. Mend ${problems === 1 ? 'the row' : 'the rows'} and run it again, or take the good ones with --skip-bad-rows.`;
}
