#!/usr/bin/env node
// Bundles one benchmark the way the product is built and runs it: node scripts/bench.mjs turns
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = {
  turns: ['run', 'echo', 'waterfall', 'ours'],
  widget: ['run'],
  outbox: ['run', 'receiver', 'memory'],
  customers: ['run', 'measure'],
  'self-help': ['run', 'measure'],
};
const name = process.argv[2];
if (!(name in entries)) {
  console.error(`Which benchmark? One of: ${Object.keys(entries).join(', ')}`);
  process.exit(2);
}
if (name === 'widget') await import('./build.mjs'); // it measures what is shipped
const outdir = join(root, 'dist/bench', name);
await rm(outdir, { recursive: true, force: true });
const entryPoints = entries[name].map((entry) => ({ in: join(root, 'bench', name, `${entry}.ts`), out: entry }));
// The thread in which the product makes the index of articles lies beside the script that starts it.
if (name === 'turns' || name === 'self-help')
  entryPoints.push({ in: join(root, 'adapters/articles/articles-worker.ts'), out: 'articles-worker' });
await build({
  entryPoints,
  outdir,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
});
const run = spawn(process.execPath, [join(outdir, 'run.js'), root, ...process.argv.slice(3)], { stdio: 'inherit', cwd: root });
run.on('exit', (code) => process.exit(code ?? 1));
