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

/** Only the head and the last `keep` lines are made text: a file may hold many more. */
export function parseLines(bytes: Buffer, keep: number, accepts: (line: string) => boolean): ParsedLines {
  const body = bytes.indexOf(END) + 1;
  const end = bytes.lastIndexOf(END) + 1;
  const head = parseHead(bytes.toString('utf8', 0, Math.max(0, body - 1)));
  const { count, start } = findLast(bytes.subarray(body, end), keep);
  const kept = count === 0 ? [] : bytes.toString('utf8', body + start, end - 1).split('\n');
  const good = kept.filter(accepts);
  const torn = end < bytes.length;
  const problem = problemOf({ headless: head === undefined, bad: good.length < kept.length, torn: torn && count === 0 });
  return { first: (head ?? 1) + count - good.length, lines: good, count, torn, problem };
}

/** How many lines there are, each with its end, and where the last `keep` of them start. */
function findLast(bytes: Buffer, keep: number): { readonly count: number; readonly start: number } {
  let count = 0;
  let start = bytes.length;
  for (let at = bytes.length; at > 0; count += 1) {
    at = at > 1 ? bytes.lastIndexOf(END, at - 2) + 1 : 0;
    if (count < keep) start = at;
  }
  return { count, start };
}

/** A line without its end is nothing bad, unless it is all there is: whoever was told that it is there would miss it. */
function problemOf({ headless, bad, torn }: { headless: boolean; bad: boolean; torn: boolean }): string | undefined {
  if (headless) return 'no head';
  if (bad) return 'not what belongs in it';
  return torn ? 'no whole line' : undefined;
}

/** The number of the file's first line. @returns `undefined` for what is not a head, or one of a version unknown here. */
function parseHead(line: string): number | undefined {
  const head = parseJson(line);
  if (typeof head !== 'object' || head === null || !('v' in head) || head.v !== 1 || !('first' in head)) return undefined;
  return typeof head.first === 'number' ? head.first : undefined;
}

/** @returns `undefined` for what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isJson(text: string): boolean {
  return parseJson(text) !== undefined;
}
