import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { customerFileOf } from '../adapters/data-folder/customer-file.js';
import { CustomerFileProblem } from '../adapters/data-folder/customer-file-problem.js';
import { placeCustomerFile } from '../adapters/data-folder/place-customer-file.js';
import type { Problem } from '../adapters/data-folder/problems.js';
import { readCustomerFile, type CustomerFile } from '../adapters/data-folder/read-customer-file.js';
import { readJson } from '../adapters/data-folder/read-json.js';
import { describeRow, toLine } from '../adapters/data-folder/row-report.js';
import { partnersFile } from '../adapters/data-folder/schemas.js';
import type { RowProblem } from '../services/model/directory-status.js';
import { findPlaces } from './config/places.js';
import { readArguments, USAGE, type ImportArguments } from './customers-import/arguments.js';
import { renderOutcome } from './customers-import/outcome.js';

type Env = Readonly<Record<string, string | undefined>>;

/** What an operator reads, and the exit code: 0 fine, 1 not taken in because of what is in the file, 2 it could not be looked at. */
export interface Imported {
  readonly text: string;
  readonly code: 0 | 1 | 2;
}

/**
 * Checks a customer file and puts it in the data folder as the partner's. Nothing is changed unless it is without problems, or the good rows are asked
 * for; what was there before stays. Never rejects.
 */
export async function importCustomers(args: readonly string[], env: Env): Promise<Imported> {
  const asked = readArguments(args);
  if (!asked) return { text: USAGE, code: 2 };
  const { cwd, home } = findPlaces();
  const dataFolder = env['DATA_FOLDER'] ? resolve(cwd, env['DATA_FOLDER']) : join(home, 'data');
  const { problems, notes } = lookAround(asked, dataFolder, env);
  const path = resolve(cwd, asked.file);
  const read = existsSync(path) ? await readFile(asked.partnerId, path) : `There is no file ${path}.`;
  if (typeof read === 'string') return { text: [...problems, read].join('\n'), code: problems.length === 0 && existsSync(path) ? 1 : 2 };
  if (problems.length > 0) return { text: problems.join('\n'), code: 2 };
  try {
    return await takeIn(asked, read, { path, to: customerFileOf(dataFolder, asked.partnerId), notes });
  } catch (error) {
    return { text: `It could not be written: ${wordsOf(error)}\nWhat was there before is unchanged.`, code: 2 };
  }
}

async function takeIn(
  asked: ImportArguments,
  read: CustomerFile,
  { path, to, notes }: { readonly path: string; readonly to: string; readonly notes: readonly string[] },
): Promise<Imported> {
  const { encoding, customers, problems } = read;
  if (asked.report !== undefined) await writeReport(resolve(asked.report), problems);
  const fine = customers.length > 0 && (problems.length === 0 || asked.skipBadRows);
  if (fine && !asked.check) await placeCustomerFile(path, encoding, to);
  const text = renderOutcome({
    file: asked.file,
    encoding,
    good: customers.length,
    problems: problems.map(toLine),
    rows: new Set(problems.map(({ row }) => row)).size,
    ...(fine && !asked.check ? { placed: to } : {}),
    asked,
    notes,
  });
  return { text, code: fine ? 0 : 1 };
}

/** What is wrong around the file, and what the operator should know. */
function lookAround({ partnerId }: ImportArguments, dataFolder: string, env: Env) {
  const found: Problem[] = [];
  const partners = readJson(dataFolder, 'partners.json', partnersFile, (problem) => void found.push(problem));
  const problems = found.map(
    ({ file, path, problem, mend }) => `${join(dataFolder, file)}${path && ` at ${path}`}: ${problem}. To mend: ${mend}.`,
  );
  const partner = partners?.find(({ id }) => id.toLowerCase() === partnerId);
  if (partners && !partner) {
    const known = partners.map(({ id, name }) => `\n  ${id}  ${name}`).join('');
    problems.push(`There is no partner ${partnerId} in ${join(dataFolder, 'partners.json')}. There are:${known}`);
  }
  const elsewhere = (partner?.directory ?? env['DIRECTORY']) === 'partner-center';
  const notes = elsewhere ? ["Note: this partner's customers come from Partner Center; the file is not looked at while that is so."] : [];
  return { problems, notes };
}

/** @returns what is wrong when it cannot be used at all. */
async function readFile(partnerId: string, path: string): Promise<CustomerFile | string> {
  if (!statSync(path).isFile()) return `${path} is no file.`;
  try {
    return await readCustomerFile(partnerId, path);
  } catch (error) {
    if (!(error instanceof CustomerFileProblem)) return `${path} cannot be read: ${wordsOf(error)}`;
    const found = error.found.map((cell) => `"${cell.replaceAll(/\p{C}/gu, ' ').slice(0, 60)}"`);
    return [`${path} cannot be used. ${error.message}`, ...(found.length > 0 ? [`Found: ${found.join(', ')}`] : [])].join('\n');
  }
}

async function writeReport(path: string, problems: readonly RowProblem[]): Promise<void> {
  const { stringify } = await import('csv-stringify/sync');
  const options = {
    header: true,
    columns: ['row', 'column', 'problem', 'mend'],
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n' as const,
  };
  await writeFile(path, stringify(problems.map(describeRow), options));
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
