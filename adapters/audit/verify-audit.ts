import fs from 'node:fs';
import { NOTHING, sha256 } from './audit-line.js';
import { readHead } from './head-file.js';
import { listSegments } from './segments.js';
import { walkSegment, type Before, type Sealed } from './walk-segment.js';

/** A place at which the log is not as it was written; the line is counted from 1 in the file. */
export interface Damage {
  readonly file: string;
  readonly line: number;
  readonly why: string;
}

export interface Verdict {
  readonly lines: number;
  /** At most one for each file, the first in it. */
  readonly damage: readonly Damage[];
  /** The last line's number and hash: whoever keeps them elsewhere can show later that nothing before was changed. */
  readonly last: Sealed | undefined;
}

/** Walks all lines of the log in `folder`, also while it is written to. `kept` are lines that were noted elsewhere, earlier. */
export function verifyAudit(folder: string, kept: readonly Sealed[] = []): Verdict {
  const head = readHead(folder);
  const expected = new Map([...(head ? [head] : []), ...kept].map(({ seq, hash }) => [seq, hash]));
  const segments = listSegments(folder);
  const damage: Damage[] = [];
  let lines = 0;
  let before: Before = { last: { seq: 0, hash: NOTHING }, digest: NOTHING };
  let clean = true;

  for (const [at, segment] of segments.entries()) {
    const bytes = fs.readFileSync(segment.path);
    const walked = walkSegment(segment, bytes, before, expected);
    lines += walked.lines;
    const cutOff = at < segments.length - 1 && bytes.at(-1) !== 0x0a ? { line: walked.lines + 1, why: 'the line was cut off' } : undefined;
    // The log's remark tells of the file before: once is enough.
    const remark = walked.noted !== undefined && clean ? { line: 1, why: `noted by the log itself: ${walked.noted}` } : undefined;
    const found = walked.damage ?? remark ?? cutOff;
    if (found) damage.push({ file: segment.name, ...found });
    clean = walked.damage === undefined && cutOff === undefined;
    before = { last: clean ? walked.last : undefined, digest: sha256(bytes) };
  }

  const furthest = Math.max(0, ...expected.keys());
  if (clean && (before.last?.seq ?? 0) < furthest) {
    const [file, from] = [segments.at(-1)?.name ?? 'audit', (before.last?.seq ?? 0) + 1];
    damage.push({ file, line: lines + 1, why: `lines ${from} to ${furthest} are missing at the end` });
  }
  return { lines, damage, last: before.last };
}
