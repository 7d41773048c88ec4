import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { SKIP_REASONS } from '../docs/skip-reason.js';
import type { FileNews } from './tally.js';

/** A CSV that an operator reads in a spreadsheet: a row for every file that was skipped or cut, and every article that is new, changed or gone. */
export interface ReportFile {
  add(news: FileNews): void;
  close(): Promise<void>;
}

/** Rejects with the file system's error when it cannot be written there. */
export async function openReport(path: string): Promise<ReportFile> {
  const { stringify } = await import('csv-stringify');
  const file = createWriteStream(path);
  await once(file, 'open');
  const rows = stringify({
    header: true,
    columns: ['file', 'outcome', 'why', 'mend', 'article', 'language'],
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n' as const,
  });
  rows.pipe(file);
  return {
    add(news) {
      if (news.kind === 'skipped') {
        const { why, mend } = SKIP_REASONS[news.reason];
        rows.write([clean(news.path), 'skipped', why, mend, '', '']);
      } else if (news.kind !== 'unchanged' || news.cut) {
        const cut = 'cut' in news && news.cut;
        const why = cut ? 'it is longer than 20,000 characters: it is found by what is said before that' : '';
        rows.write([clean(news.path), news.kind, why, cut ? 'divide it, if that matters' : '', clean(news.id), news.locale]);
      }
    },
    async close() {
      rows.end();
      await finished(file);
    },
  };
}

function clean(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ');
}
