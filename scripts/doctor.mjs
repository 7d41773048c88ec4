#!/usr/bin/env node
// Checks the configuration, and asks every endpoint that it names once for each partner:
//   npm run doctor
// Takes the same environment as the bot, and may run beside it. Ends with 0 when all is well, 1 when an endpoint failed, 2 when the configuration is wrong.
import console from 'node:console';
import { existsSync } from 'node:fs';
import process from 'node:process';

const built = new URL('../dist/doctor.js', import.meta.url);
if (existsSync(built)) {
  const { examine } = await import(built.href);
  const { text, code } = await examine(process.env);
  (code === 0 ? console.log : console.error)(text);
  process.exit(code);
} else {
  console.error('Run "npm run build" first.');
  process.exit(2);
}
