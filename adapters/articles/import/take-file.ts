import type { FileHandle } from 'node:fs/promises';
import { parseDoc, type DocContext, type ParsedDoc } from '../docs/parse-doc.js';
import type { FileRecord } from './file-record.js';
import type { LineWriter } from './line-writer.js';
import { hashOf, type LoadedFile } from './load-file.js';
import type { Counting } from './tally.js';
import type { FoundFile } from './walk-docs.js';

interface Deps {
  readonly context: DocContext;
  readonly articles: LineWriter;
  /** The articles of the last import. */
  readonly former: FileHandle | undefined;
  readonly load: (file: FoundFile, before: undefined) => Promise<LoadedFile>;
  readonly tally: Counting;
}

/** Writes the article of a file, made anew or copied from the last import, and gives what is to be kept of the file. */
export function makeTakeFile({ context, articles, former, load, tally }: Deps) {
  async function copied(record: FileRecord): Promise<FileRecord | undefined> {
    const { taken } = record;
    if (!taken) return isStillSkipped(record) ? record : undefined;
    if (!former || tally.clash(taken)) return undefined;
    const line = Buffer.alloc(taken.length);
    const { bytesRead } = await former.read(line, 0, taken.length, taken.at);
    if (bytesRead !== taken.length || hashOf(line.toString('utf8')) !== taken.line) return undefined;
    return { ...record, taken: { ...taken, ...(await articles.write(line)) } };
  }

  /** What other files decided may be otherwise now. */
  function isStillSkipped({ skipped, beside }: FileRecord): boolean {
    return beside === undefined || tally.clash(beside) === skipped;
  }

  async function made({ record, front, body }: Extract<LoadedFile, { kind: 'read' }>): Promise<FileRecord> {
    const parsed = parsedOrNot(record.path, front, body, context);
    if ('skipped' in parsed) return { ...record, skipped: parsed.skipped };
    const { article, text, cut } = parsed;
    const { id, locale } = article;
    const same = hashOf(JSON.stringify([article.title, article.lead, text]));
    const clash = tally.clash({ id, locale, same });
    if (clash) return { ...record, skipped: clash, beside: { id, locale, same } };
    const line = JSON.stringify({ ...article, text });
    return { ...record, ...(cut ? { cut } : {}), taken: { id, locale, same, line: hashOf(line), ...(await articles.write(line)) } };
  }

  /** @param before What the last import had of it, whether or not it is used again. */
  return async function takeFile(file: FoundFile, loaded: LoadedFile, before: FileRecord | undefined): Promise<FileRecord> {
    const kept = loaded.kind === 'kept' ? await copied(loaded.record) : undefined;
    const content = loaded.kind === 'kept' && !kept ? await load(file, undefined) : loaded;
    const record = kept ?? (content.kind === 'read' ? await made(content) : content.record);
    tally.add(record, before);
    return record;
  };
}

/** A page that the parser cannot take is one page the less, not the end of the import. */
function parsedOrNot(...args: Parameters<typeof parseDoc>): ParsedDoc {
  try {
    return parseDoc(...args);
  } catch {
    return { skipped: 'unreadable' };
  }
}
