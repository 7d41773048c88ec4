import type { AuditBook, AuditEvent } from '../../services/ports/audit-log.js';
import { appendFile } from '../lowdb/append-file.js';
import type { Disk } from '../lowdb/disk.js';
import { sealLine, type BreakNoted } from './audit-line.js';
import { cutTorn, findEnd, type ChainEnd } from './find-end.js';
import { readHead, writeHead } from './head-file.js';
import { eventsSince } from './events-since.js';
import { segmentAt } from './segments.js';

/** A file of the chain is closed at so many bytes. */
const SEGMENT_BYTES = 8 * 1024 * 1024;

interface Waiting {
  readonly events: readonly AuditEvent[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Opens the audit log in `folder`: JSON lines, each chained to the one before by its hash, in files of bounded size. Only its end is read. What
 * is found damaged there stays as it is, is reported, and noted in the log itself, which goes on in a new file.
 */
export async function openAuditBook(
  disk: Disk,
  folder: string,
  { segmentBytes = SEGMENT_BYTES }: { segmentBytes?: number } = {},
): Promise<AuditBook> {
  let head = readHead(folder);
  let end: ChainEnd | undefined = await reopen();
  const waiting: Waiting[] = [];
  let busy = false;

  /** Adds lines behind `from` in one write. @returns `undefined` when the file is not as it was left. */
  async function write(from: ChainEnd, events: readonly (AuditEvent | BreakNoted)[]): Promise<ChainEnd | undefined> {
    const written = disk.clock.now().toISOString();
    let [seq, prev, text] = [from.seq, from.hash, ''];
    for (const event of events) {
      const line = sealLine({ seq: (seq += 1), prev, written, ...event });
      prev = line.hash;
      text += `${line.text}\n`;
    }
    const bytes = Buffer.from(text);
    const fits = from.file && from.file.size + bytes.length <= segmentBytes ? from.file : undefined;
    const { path, size } = fits ?? { path: segmentAt(folder, from.seq + 1).path, size: 0 };
    if (!(await appendFile(disk, path, size, bytes))) return undefined;
    return { seq, hash: prev, file: { path, size: size + bytes.length } };
  }

  async function reopen(): Promise<ChainEnd> {
    const found = findEnd(folder, head);
    if (found.kind === 'whole') {
      if (found.torn) disk.report({ event: 'audit.unfinished_line_removed', path: cutTorn(found.torn) });
      return found.end;
    }
    disk.report({ event: 'audit.broken', path: folder, reason: found.why });
    const noted = await write(found.end, [{ action: 'chain_broken', detail: found.why }]);
    if (!noted) throw new Error(`The audit log in ${folder} cannot be continued.`);
    return noted;
  }

  async function commit(events: readonly AuditEvent[]): Promise<void> {
    const from = end ?? (await reopen());
    end = undefined;
    end = (await write(from, events)) ?? (await write(await reopen(), events));
    if (!end) throw new Error(`The audit log in ${folder} is being changed by somebody else.`);
  }

  /** One write under way; what comes meanwhile goes together into the next. */
  async function run(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0);
      try {
        await commit(batch.flatMap(({ events }) => events));
        batch.forEach(({ done }) => done());
      } catch (error) {
        batch.forEach(({ failed }) => failed(error));
      }
    }
    busy = false;
  }

  return {
    append: (events) =>
      new Promise<void>((done, failed) => {
        if (events.length === 0) return done();
        waiting.push({ events, done, failed });
        if (!busy) void run();
      }),
    get settledAt() {
      return head?.settledAt;
    },
    since: (instant) => eventsSince(folder, instant),
    async settle(settledAt) {
      if (!end || end.seq === (head?.seq ?? 0)) return;
      const next = { v: 1, seq: end.seq, hash: end.hash, settledAt } as const;
      await writeHead(disk, folder, next);
      head = next;
    },
  };
}
