import type { Messages } from '../locales/messages.js';
import type { DirectoryStatus } from '../services/model/directory-status.js';
import { hint, run, said, subheading, type Element } from './elements.js';

const MOST_ROWS = 5;

/** The first rows of a customer file that could not be taken, and how many more there are. */
export function refusedRows({ count, first }: NonNullable<DirectoryStatus['refusedRows']>, m: Messages): readonly Element[] {
  const words = m.directory.sync;
  const shown = first.slice(0, MOST_ROWS);
  const more = count - shown.length;
  return [
    subheading(words.refused(count)),
    ...shown.map(({ row, column, problem }) => said([run(words.row(row, column, words.rowProblems[problem]))], { spacing: 'small' })),
    ...(more > 0 ? [hint(words.moreRows(more), { size: 'small', spacing: 'small' })] : []),
  ];
}
