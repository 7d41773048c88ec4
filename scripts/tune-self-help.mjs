#!/usr/bin/env node
// Learns the weights of the ranking and its thresholds anew: npm run tune:self-help [-- folder with the data]
import process from 'node:process';
import { runBundled } from './run-bundled.mjs';

const entries = ['bench/self-help/eval/tune.ts'];
await runBundled({ name: 'self-help-tune', entries, args: process.argv.slice(2), nodeArgs: ['--max-old-space-size=6000'] });
