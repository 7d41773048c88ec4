import type { RowProblem } from '../../services/model/directory-status.js';

const SAID: Readonly<Record<RowProblem['problem'], { readonly problem: string; readonly mend: string }>> = {
  missing: { problem: 'nothing is filled in', mend: 'fill it in' },
  not_a_guid: { problem: 'it is no tenant id', mend: 'write it as 0f1e2d3c-4b5a-4697-8879-0a1b2c3d4e5f' },
  not_a_domain: {
    problem: 'it is no domain',
    mend: 'write it as contoso.partner.onmschina.cn; several custom domains with ; between them',
  },
  not_yes_or_no: { problem: 'it says neither yes nor no', mend: 'write yes or no (是 or 否), or nothing when it is not known' },
  not_a_language: { problem: 'the language is not known', mend: 'write zh-CN, zh-TW or en-US, or nothing' },
  too_long: {
    problem: 'it is too long',
    mend: 'shorten a name to 300 characters, any other cell to 4,000, and a list of subscriptions to 200',
  },
  twice: { problem: 'a row above has the same tenant id', mend: 'keep one of them' },
  columns: { problem: 'it has more cells than the first row', mend: 'put texts that hold the separator in quotation marks' },
};

/** What an operator reads about one problem. Control characters of a column's name are left out: it comes from the file. */
export function describeRow({ row, column, problem }: RowProblem) {
  const { problem: what, mend } = SAID[problem];
  return { row: String(row), column: (column ?? '').replaceAll(/\p{C}/gu, ' ').slice(0, 60), problem: what, mend };
}

/** One problem as a line. */
export function toLine(problem: RowProblem): string {
  const { row, column, problem: what, mend } = describeRow(problem);
  return `row ${row}${column === '' ? '' : `, "${column}"`}: ${what}. To mend: ${mend}.`;
}
