import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { LOCALES } from '../../../services/model/locale.js';
import { SKIP_REASONS, type SkipReason } from '../docs/skip-reason.js';

const used = z.object({ path: z.string(), size: z.number(), mtime: z.number() });
const fileRecord = z.object({
  path: z.string(),
  /** Bytes and milliseconds, as the file system told when the file was read. */
  size: z.number(),
  mtime: z.number(),
  /** It was written so shortly before that a later change may not show in its time. */
  doubt: z.boolean().optional(),
  /** Of the file's text; absent when it was not read. */
  hash: z.string().optional(),
  /** The files that it includes. */
  uses: z.array(used).optional(),
  skipped: z.enum(Object.keys(SKIP_REASONS) as [SkipReason, ...SkipReason[]]).optional(),
  /** What it would be if another file were not the same. */
  beside: z.object({ id: z.string(), locale: z.enum(LOCALES), same: z.string() }).optional(),
  cut: z.boolean().optional(),
  /** What was made of it: which article in which language, what tells it from others that say the same, and the line's place and hash. */
  taken: z
    .object({ id: z.string(), locale: z.enum(LOCALES), same: z.string(), line: z.string(), at: z.number(), length: z.number() })
    .optional(),
});

/** What is kept of a file between two imports, so that the second reads only what has changed. */
export type FileRecord = z.infer<typeof fileRecord>;

/** The records of the last import by path; empty when they are not there or cannot be read: everything is read then. */
export async function readFileRecords(file: string): Promise<ReadonlyMap<string, FileRecord>> {
  const records = new Map<string, FileRecord>();
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      const record = fileRecord.parse(JSON.parse(line));
      records.set(record.path, record);
    }
    return records;
  } catch {
    return new Map();
  }
}
