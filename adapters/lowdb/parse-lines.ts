/** What a lines file holds. `problem` says why it cannot be trusted; `lines` are the good ones among those to be kept. */
export interface ParsedLines {
  readonly first: number;
  readonly lines: readonly string[];
  /** Whole lines in the file, without its head. */
  readonly count: number;
  /** Whether it ends in the middle of a line. */
  readonly torn: boolean;
  readonly problem: string | undefined;
}

const END = 0x0a;

/** Only the head and the lines to be kept are made text: a file may hold many that are not. */
export function parseLines(bytes: Buffer, keep: number, accepts: (line: string) => boolean): ParsedLines {
  const end = bytes.lastIndexOf(END) + 1;
  const body = bytes.indexOf(END) + 1;
  const head = parseHead(bytes.toString('utf8', 0, Math.max(0, body - 1)));
  const { count, start } = findLast(bytes, keep, body, end);
  const kept = start < end ? bytes.toString('utf8', start, end - 1).split('\n') : [];
  const good = kept.filter(accepts);
  const torn = end < bytes.length;
  const problem = problemOf({ headless: head === undefined, bad: good.length < kept.length, torn: torn && count === 0 });
  return { first: (head ?? 1) + count - good.length, lines: good, count, torn, problem };
}

/** How many lines there are from `body` to `end`, and where the last `keep` of them start. */
function findLast(bytes: Buffer, keep: number, body: number, end: number): { readonly count: number; readonly start: number } {
  let count = 0;
  let start = end;
  for (let at = end; at > body; at = bytes.lastIndexOf(END, at - 2) + 1) {
    if (count <= keep) start = at;
    count += 1;
  }
  return { count, start: count <= keep ? body : start };
}

/** A line without its end is nothing bad, unless it is all there is: whoever was told that it is there would miss it. */
function problemOf({ headless, bad, torn }: { headless: boolean; bad: boolean; torn: boolean }): string | undefined {
  if (headless) return 'no head';
  if (bad) return 'not what belongs in it';
  return torn ? 'no whole line' : undefined;
}

/** The number of the file's first line. @returns `undefined` for what is not a head, or one of a version unknown here. */
function parseHead(line: string): number | undefined {
  if (!isJson(line)) return undefined;
  const head: unknown = JSON.parse(line);
  if (typeof head !== 'object' || head === null || !('v' in head) || head.v !== 1 || !('first' in head)) return undefined;
  return typeof head.first === 'number' ? head.first : undefined;
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
