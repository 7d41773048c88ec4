import { stringify } from 'csv-stringify';
import type { Readable } from 'node:stream';
import { Readable as Streams } from 'node:stream';
import { beijingClock, beijingDate, type Messages } from '../../locales/index.js';
import type { ExportRow } from '../../services/export/export-row.js';

type Column = keyof Messages['forwarding']['export']['columns'];

/**
 * Rows as CSV that Excel opens as it is: byte-order mark, CRLF, headings in the reader's language, and nothing that a spreadsheet would run as a
 * formula. Times are Beijing's, written so that spreadsheets know them as times.
 */
export function csvLines(rows: AsyncIterable<ExportRow>, serviceName: (id: string) => string, m: Messages): Readable {
  const { columns } = m.forwarding.export;
  const written = stringify({
    header: true,
    columns: Object.entries(columns).map(([key, header]) => ({ key, header })),
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  });
  const cells = Streams.from(toCells(rows, serviceName, m));
  cells.on('error', (error) => written.destroy(error));
  written.on('close', () => cells.destroy());
  return cells.pipe(written);
}

async function* toCells(
  rows: AsyncIterable<ExportRow>,
  serviceName: (id: string) => string,
  m: Messages,
): AsyncIterable<Readonly<Record<Column, string>>> {
  const { yes, no } = m.forwarding.export;
  for await (const { serviceId, status, inTime, notes, files, ...row } of rows) {
    yield {
      ...row,
      status: m.words.status[status],
      service: serviceName(serviceId),
      representative: row.representative ?? '',
      externalReference: row.externalReference ?? '',
      createdAt: time(row.createdAt),
      deliveredAt: time(row.deliveredAt),
      acknowledgedAt: time(row.acknowledgedAt),
      dueAt: time(row.dueAt),
      answeredAt: time(row.answeredAt),
      inTime: inTime === undefined ? '' : inTime ? yes : no,
      updatedAt: time(row.updatedAt),
      notes: String(notes),
      files: String(files),
    };
  }
}

function time(at: string | undefined): string {
  return at === undefined ? '' : `${beijingDate(at)} ${beijingClock(at)}`;
}
