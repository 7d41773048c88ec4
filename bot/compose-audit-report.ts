import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyAudit, type Verdict } from '../adapters/audit/verify-audit.js';

const USAGE = 'Usage: npm run audit:verify -- [data folder] [--head <number>:<hash>]';

/** What an operator reads about the audit log, and the exit code: 0 whole, 1 not whole, 2 could not be checked. */
export function reportOnAudit(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly text: string; readonly code: 0 | 1 | 2 } {
  const given = readArguments(args);
  if (!given) return { text: USAGE, code: 2 };
  const folder = join(resolve(given.folder ?? (env['DATA_DIR'] || join('var', 'data'))), 'audit');
  if (!existsSync(folder)) return { text: `There is no audit log in ${folder}.\n${USAGE}`, code: 2 };
  const verdict = verifyAudit(folder, given.kept);
  return { text: toText(folder, verdict), code: verdict.damage.length === 0 ? 0 : 1 };
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { head: { type: 'string', multiple: true } },
      allowPositionals: true,
    });
    const heads = (values.head ?? []).map((text) => /^(\d+):([0-9a-f]{64})$/.exec(text));
    if (positionals.length > 1 || heads.includes(null)) return undefined;
    const kept = heads.map((head) => ({ seq: Number(head?.[1]), hash: String(head?.[2]) }));
    return { kept, ...(positionals[0] === undefined ? {} : { folder: positionals[0] }) };
  } catch {
    return undefined;
  }
}

function toText(folder: string, { lines, damage, last }: Verdict): string {
  const head = last
    ? `\nHead: ${last.seq}:${last.hash}\nKeep it elsewhere, and give it as --head later: it shows that nothing up to there was changed.`
    : '';
  if (damage.length === 0) return `${lines} lines, whole (${folder}).${head}`;
  const places = damage.map(({ file, line, why }) => `  ${file} line ${line}: ${why}`).join('\n');
  return `NOT WHOLE: ${folder}\n${places}\n${lines} lines before and between are as they were written.${head}`;
}
