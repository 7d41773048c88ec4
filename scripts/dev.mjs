#!/usr/bin/env node
// Builds, runs what was built, and does both again on every change. Ctrl+C ends all of it.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = { cwd: root, stdio: 'inherit' };
const first = spawnSync(process.execPath, ['scripts/build.mjs'], options);
if (first.status !== 0) process.exit(first.status ?? 1);

const children = [
  spawn(process.execPath, ['scripts/build.mjs', '--watch'], options),
  spawn(process.execPath, ['--watch', '--watch-preserve-output', 'dist/main.js'], options),
];
const end = () => children.forEach((child) => child.kill('SIGTERM'));
process.on('SIGINT', end);
process.on('SIGTERM', end);
children.forEach((child) => child.on('exit', end));
