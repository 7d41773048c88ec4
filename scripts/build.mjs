#!/usr/bin/env node
// Builds what is shipped: dist/main.js (the server) and dist/web (the browser's files). `--web` leaves the server out, `--watch` rebuilds on change.
import { mkdir, readdir, rm } from 'node:fs/promises';
import console from 'node:console';
import { join, relative, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { context } from 'esbuild';
import { REQUIRE_FOR_COMMONJS } from './require-for-commonjs.mjs';
import { PAGES, writePages } from './web-pages.mjs';
import { reportWeight } from './widget-weight.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const web = join(root, 'dist/web');
const watch = process.argv.includes('--watch');
const shared = { absWorkingDir: root, bundle: true, logLevel: 'warning', metafile: true };
const browser = { ...shared, minify: true, target: 'es2021', legalComments: 'none', sourcemap: watch };

/** The pages name the scripts, whose names change with what is in them. */
const pages = {
  name: 'pages',
  setup: (build) => build.onEnd(({ metafile }) => (metafile ? writePages(root, web, metafile) : undefined)),
};

const builds = [
  { ...browser, entryPoints: ['web/launcher/widget.ts'], outfile: 'dist/web/widget.js', format: 'iife' },
  {
    ...browser,
    entryPoints: [
      { in: 'web/chat/frame.ts', out: 'chat' },
      { in: 'web/chat/chat.css', out: 'chat' },
      { in: 'web/demo/demo.ts', out: 'demo' },
      { in: 'web/demo/demo.css', out: 'demo' },
      { in: 'web/tab/tab.ts', out: 'tab' },
    ],
    outdir: 'dist/web/assets',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    plugins: [pages],
  },
  {
    // Apart from the widget, whose weight is budgeted: React and Fluent UI are only the desk's.
    ...browser,
    entryPoints: [
      { in: 'web/desk/main.tsx', out: 'desk' },
      { in: 'web/desk/desk.css', out: 'desk' },
    ],
    outdir: 'dist/web/assets',
    chunkNames: 'desk-[name]-[hash]',
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [pages],
  },
];
if (!process.argv.includes('--web')) {
  builds.push({
    ...shared,
    entryPoints: [
      { in: 'bot/main.ts', out: 'main' },
      { in: 'bot/compose-audit-report.ts', out: 'audit-verify' },
      { in: 'bot/compose-sign-in.ts', out: 'partner-sign-in' },
      { in: 'bot/compose-doctor.ts', out: 'doctor' },
      { in: 'bot/compose-customers-import.ts', out: 'customers-import' },
      { in: 'bot/compose-articles-import.ts', out: 'articles-import' },
      { in: 'bot/compose-articles-lint.ts', out: 'articles-lint' },
      { in: 'adapters/articles/articles-worker.ts', out: 'articles-worker' },
    ],
    outdir: 'dist',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    // One file with the packages in it starts in about two thirds of the time. Names stay, so that stack traces and telemetry read well.
    minifyWhitespace: true,
    minifySyntax: true,
    keepNames: true,
    legalComments: 'linked',
    external: ['dtrace-provider'], // optional in restify, and native
    banner: { js: REQUIRE_FOR_COMMONJS },
  });
}

const started = performance.now();
await mkdir(join(web, 'assets'), { recursive: true });
/** Last, not first: whoever serves the folder meanwhile never finds it empty. */
async function removeStale(outputs) {
  const kept = new Set([...outputs, ...Object.keys(PAGES).map((name) => `dist/web/${name}`)]);
  for (const entry of await readdir(web, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && !kept.has(relative(root, file).split(sep).join('/'))) await rm(file);
  }
}

const contexts = await Promise.all(builds.map((options) => context(options)));
try {
  const results = await Promise.all(contexts.map((each) => each.rebuild()));
  await removeStale(results.flatMap(({ metafile }) => Object.keys(metafile.outputs)));
  const fits = await reportWeight(web, results[1].metafile);
  console.log(`built in ${Math.round(performance.now() - started)} ms`);
  if (!fits) process.exitCode = 1;
} catch {
  process.exitCode = 1; // esbuild has said what is wrong
}
if (watch) await Promise.all(contexts.map((each) => each.watch()));
else await Promise.all(contexts.map((each) => each.dispose()));
