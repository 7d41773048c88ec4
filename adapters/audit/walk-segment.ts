import { openLine } from './audit-line.js';
import type { Segment } from './segments.js';

/** A line's number and hash. */
export interface Sealed {
  readonly seq: number;
  readonly hash: string;
}

/** What came before a file. */
export interface Before {
  /** The last line; `undefined` when it could not be made out, and then any line may follow. */
  readonly last: Sealed | undefined;
  /** The digest of the whole file, to which a remark of the log on damage there refers. */
  readonly digest: string;
}

export interface Walked {
  readonly lines: number;
  readonly last: Sealed | undefined;
  /** The first line that is not as it was written, counted from 1, and what is wrong with it. */
  readonly damage?: { readonly line: number; readonly why: string };
  /** The log's own remark that what came before had been damaged. */
  readonly noted?: string;
}

/** Checks one file of the chain against what came before, and against lines that were noted elsewhere. */
export function walkSegment({ first }: Segment, bytes: Buffer, before: Before, expected: ReadonlyMap<number, string>): Walked {
  const texts = bytes.toString('utf8').split('\n').slice(0, -1);
  let last = before.last;
  let noted: string | undefined;
  for (const [at, text] of texts.entries()) {
    const line = openLine(text);
    const why = line
      ? (wrongPlace(line, at === 0 ? { first, digest: before.digest } : undefined) ?? wrongLink(line, last, expected))
      : 'the line was changed';
    if (!line || why !== undefined) return { lines: at, last: undefined, damage: { line: at + 1, why: why ?? '' } };
    if (line.action === 'chain_broken') noted = line.detail;
    last = { seq: line.seq, hash: line.hash };
  }
  return { lines: texts.length, last, ...(noted === undefined ? {} : { noted }) };
}

type Line = NonNullable<ReturnType<typeof openLine>>;

/** `begins` is given for the first line of a file only. */
function wrongPlace({ seq, prev, action }: Line, begins: { first: number; digest: string } | undefined): string | undefined {
  if (begins && seq !== begins.first) return 'the file is not the one that its name says';
  if (action !== 'chain_broken') return undefined;
  if (!begins) return 'a break is noted where there can be none';
  return prev === begins.digest ? undefined : 'what comes before was changed after the break was noted';
}

function wrongLink({ seq, prev, hash, action }: Line, last: Sealed | undefined, expected: ReadonlyMap<number, string>): string | undefined {
  if (expected.has(seq) && expected.get(seq) !== hash) return 'it is not the line whose hash was noted elsewhere';
  if (action === 'chain_broken' || !last || (seq === last.seq + 1 && prev === last.hash)) return undefined;
  if (seq > last.seq + 1) return `lines ${last.seq + 1} to ${seq - 1} are missing before it`;
  return seq === last.seq + 1 ? 'the line before it was replaced' : 'the line does not belong here';
}
