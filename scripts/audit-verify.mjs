#!/usr/bin/env node
// Checks that the audit log is as it was written:
//   npm run audit:verify -- [data folder] [--head <number>:<hash>]
// The data folder is DATA_DIR, or var/data. --head is a line that was noted elsewhere, as an earlier run printed it.
// Ends with 0 when the log is whole, 1 when it is not, 2 when it could not be checked.
import console from 'node:console';
import { existsSync } from 'node:fs';
import process from 'node:process';

const built = new URL('../dist/audit-verify.js', import.meta.url);
if (existsSync(built)) {
  const { reportOnAudit } = await import(built.href);
  const { text, code } = reportOnAudit(process.argv.slice(2), process.env);
  (code === 0 ? console.log : console.error)(text);
  process.exitCode = code;
} else {
  console.error('Run "npm run build" first.');
  process.exitCode = 2;
}
