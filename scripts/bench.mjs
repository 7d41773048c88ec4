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
};
const name = process.argv[2];
if (!(name in entries)) {
  console.error(`Which benchmark? One of: ${Object.keys(entries).join(', ')}`);
  process.exit(2);
}
if (name === 'widget') await import('./build.mjs'); // it measures what is shipped
const outdir = join(root, 'dist/bench', name);
await rm(outdir, { recursive: true, force: true });
const entryPoints = entries[name].map((entry) => join(root, 'bench', name, `${entry}.ts`));
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
