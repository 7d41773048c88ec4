#!/usr/bin/env node
// Bundles one benchmark the way the product is built and runs it: node scripts/bench.mjs turns
import console from 'node:console';
import process from 'node:process';
import { runBundled } from './run-bundled.mjs';

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
const files = entries[name].map((entry) => `bench/${name}/${entry}.ts`);
// The thread in which the product makes the index of articles lies beside the script that starts it.
if (name === 'turns' || name === 'self-help') files.push('adapters/articles/articles-worker.ts');
await runBundled({ name, entries: files, args: process.argv.slice(3) });
