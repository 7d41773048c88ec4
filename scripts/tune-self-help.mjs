#!/usr/bin/env node
// Learns the weights of self-help retrieval, bundled the way the product is: npm run tune:self-help [-- folder with the data]
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = join(root, 'dist/bench/tune-self-help.js');
await build({
  entryPoints: [join(root, 'bench/self-help/eval/tune.ts')],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
});
const run = spawn(process.execPath, ['--max-old-space-size=6000', outfile, root, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: root,
});
run.on('exit', (code) => process.exit(code ?? 1));
