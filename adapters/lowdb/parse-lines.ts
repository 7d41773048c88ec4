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

export function parseLines(text: string, keep: number, accepts: (line: string) => boolean): ParsedLines {
  const all = text.split('\n');
  const torn = all.pop() !== '';
  const head = parseHead(all.shift());
  const kept = all.slice(-keep);
  const good = kept.filter(accepts);
  const problem = head === undefined ? 'no head' : good.length < kept.length ? 'not what belongs in it' : undefined;
  return { first: (head ?? 1) + all.length - good.length, lines: good, count: all.length, torn, problem };
}

/** The number of the file's first line. @returns `undefined` for what is not a head, or one of a version unknown here. */
function parseHead(line: string | undefined): number | undefined {
  if (line === undefined || !isJson(line)) return undefined;
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
