import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles TypeScript the way the product is, into dist/bench/<name>, and runs the first of the files with the repository's folder and `args`.
 * This process ends as that one does.
 *
 * @param {{ name: string, entries: readonly string[], args: readonly string[], nodeArgs?: readonly string[] }} what `entries` are paths from the root.
 */
export async function runBundled({ name, entries, args, nodeArgs = [] }) {
  const outdir = join(root, 'dist/bench', name);
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: entries.map((entry) => ({ in: join(root, entry), out: basename(entry, '.ts') })),
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
  });
  const [first = ''] = entries;
  const file = join(outdir, `${basename(first, '.ts')}.js`);
  const run = spawn(process.execPath, [...nodeArgs, file, root, ...args], { stdio: 'inherit', cwd: root });
  run.on('exit', (code) => process.exit(code ?? 1));
}
