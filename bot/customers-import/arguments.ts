import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run customers:import -- <partner id> <file.csv> [--check] [--skip-bad-rows] [--report <file.csv>]
  --check           only looks, changes nothing
  --skip-bad-rows   takes the good rows although others are bad
  --report <file>   writes all problems there, as CSV`;

/** What an operator asks of the import. */
export interface ImportArguments {
  readonly partnerId: string;
  readonly file: string;
  readonly check: boolean;
  readonly skipBadRows: boolean;
  readonly report?: string;
}

/** @returns `undefined` when it is not said so that it can be understood. */
export function readArguments(args: readonly string[]): ImportArguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { check: { type: 'boolean' }, 'skip-bad-rows': { type: 'boolean' }, report: { type: 'string' } },
      allowPositionals: true,
    });
    const [partnerId, file, ...more] = positionals;
    if (partnerId === undefined || file === undefined || more.length > 0) return undefined;
    const { check = false, 'skip-bad-rows': skipBadRows = false, report } = values;
    return { partnerId: partnerId.toLowerCase(), file, check, skipBadRows, ...(report === undefined ? {} : { report }) };
  } catch {
    return undefined;
  }
}
