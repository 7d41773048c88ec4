import { Readable } from 'node:stream';
import { CustomerFileProblem } from './customer-file-problem.js';

/** Longer than any row with two hundred subscriptions; a quote that is never closed would otherwise swallow the rest of the file. */
const LONGEST_ROW = 128 * 1024;
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * The rows of a CSV with commas, semicolons or tabs between the cells, whichever its first row has most of outside of quotes. Empty rows are given
 * too, so that counting them gives the number that a spreadsheet shows. Rejects with `CustomerFileProblem` when quotes do not pair.
 */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  const { parse, CsvError } = await import('csv-parse');
  const source = text[Symbol.asyncIterator]();
  let begin = '';
  while (!/[\r\n]./su.test(begin) && begin.length < LONGEST_ROW) {
    const piece = await source.next();
    if (piece.done === true) break;
    begin += piece.value;
  }
  const delimiter = delimiterOf(begin);
  const marked = /^sep=.\r?\n/iu.exec(begin)?.[0] ?? '';
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
  });
  const input = Readable.from(joined(begin.slice(marked.length), source), { objectMode: false });
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      yield record;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CustomerFileProblem(
      `A quotation mark is opened in row ${row + 1} and not closed. Close it, or write "" for one in a text.`,
      [],
      {
        cause: error,
      },
    );
  } finally {
    input.destroy();
    parser.destroy();
  }
}

async function* joined(begin: string, rest: AsyncIterator<string>): AsyncGenerator<Buffer> {
  yield Buffer.from(begin);
  for (;;) {
    const piece = await rest.next();
    if (piece.done === true) return;
    if (piece.value !== '') yield Buffer.from(piece.value);
  }
}

function delimiterOf(begin: string): string {
  const told = /^sep=(.)\r?\n/iu.exec(begin)?.[1];
  if (told !== undefined) return told;
  const first =
    begin
      .replaceAll(/"[^"]*"/gu, '')
      .trimStart()
      .split(/[\r\n]/u)[0] ?? '';
  const counts = DELIMITERS.map((sign) => first.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
