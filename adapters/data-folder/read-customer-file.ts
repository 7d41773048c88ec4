import { stat } from 'node:fs/promises';
import type { Customer, Subscription } from '../../services/model/customer.js';
import type { RowProblem } from '../../services/model/directory-status.js';
import { readHead, type Columns } from './customer-columns.js';
import { CustomerFileProblem, headProblem } from './customer-file-problem.js';
import { readRow } from './customer-row.js';
import { csvRows } from './csv-rows.js';
import { encodingOf, textOf, type Encoding } from './file-text.js';

/** A customer file, read as far as it can be: the good rows, and what is wrong with the others. */
export interface CustomerFile {
  readonly encoding: Encoding;
  readonly customers: readonly Customer[];
  /** Of those that have any, by customer id; absent when the file has no such column. */
  readonly subscriptions?: ReadonlyMap<string, readonly Subscription[]>;
  readonly problems: readonly RowProblem[];
}

const MEGABYTE = 1024 * 1024;
export const LARGEST_FILE = 200 * MEGABYTE;
/** A file with more is not what it is taken for. */
const MOST_PROBLEMS = 100_000;

/**
 * Reads a partner's customers from a CSV: Partner Center's customer export (see `COLUMN_NAMES` for what is certain about it), or one that the
 * operator made, with columns of ours besides. It is streamed, so that everything else in the process has its turn.
 *
 * Rejects with `CustomerFileProblem` when it cannot be used at all: too large, no text, or a head without the needed columns; with the file system's
 * error when it cannot be read.
 */
export async function readCustomerFile(partnerId: string, path: string, signal?: AbortSignal): Promise<CustomerFile> {
  const { size } = await stat(path);
  if (size > LARGEST_FILE)
    throw new CustomerFileProblem(`It has more than ${LARGEST_FILE / MEGABYTE} MB; leave out columns that are not needed.`);
  const encoding = await encodingOf(path, signal);
  const customers: Customer[] = [];
  const subscriptions = new Map<string, readonly Subscription[]>();
  const problems: RowProblem[] = [];
  const taken = new Set<string>();
  let columns: Columns | undefined;
  let row = 0;
  for await (const cells of csvRows(textOf(path, encoding, signal))) {
    row += 1;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (!columns) {
      columns = headOf(cells);
      continue;
    }
    const read = readRow(partnerId, columns, cells, row);
    if ('problems' in read) problems.push(...read.problems);
    else if (taken.has(read.customer.id)) problems.push({ row, column: columns.names[columns.at.id ?? 0] ?? '', problem: 'twice' });
    else {
      taken.add(read.customer.id);
      customers.push(read.customer);
      if (read.subscriptions.length > 0) subscriptions.set(read.customer.id, read.subscriptions);
    }
    if (problems.length > MOST_PROBLEMS)
      throw new CustomerFileProblem(`More than ${MOST_PROBLEMS} cells are wrong: it is not a customer file.`);
  }
  if (!columns) throw headProblem(['id', 'name', 'domain'], []);
  return { encoding, customers, ...(columns.at.subscriptions === undefined ? {} : { subscriptions }), problems };
}

function headOf(cells: readonly string[]): Columns {
  const { columns, missing } = readHead(cells);
  if (missing.length > 0) throw headProblem(missing, columns.names);
  return columns;
}
