#!/usr/bin/env node
// Makes the Teams app packages: dist/packages/public.zip (bot and tab) and china.zip (tab only). Settings are NAME=value arguments or
// environment variables, see manifest/settings-schema.ts; without any the packages are a demo.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = join(root, 'dist/manifest.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['manifest/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { makePackages } = await import(pathToFileURL(outfile).href);
try {
  console.log(await makePackages(root, process.argv.slice(2), process.env));
} catch (error) {
  console.error(error.name === 'PackageError' ? error.message : error);
  process.exitCode = 1;
}
