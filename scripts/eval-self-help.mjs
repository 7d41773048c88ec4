#!/usr/bin/env node
// Measures how well self-help is found, on public questions and our own: npm run eval:self-help [-- folder with the data]
import process from 'node:process';
import { runBundled } from './run-bundled.mjs';

const entries = ['bench/self-help/eval/evaluate.ts'];
await runBundled({ name: 'self-help-eval', entries, args: process.argv.slice(2), nodeArgs: ['--max-old-space-size=6000'] });
