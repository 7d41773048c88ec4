#!/usr/bin/env node
// Takes in a partner's customers from a CSV, such as Partner Center's customer export:
//   npm run customers:import -- <partner id> <file.csv> [--check] [--skip-bad-rows] [--report <file.csv>]
// It goes to <data folder>/customers/<partner id>.csv, where the bot finds it; the data folder is DATA_FOLDER, or data.
// Ends with 0 when it was taken in (or would be), 1 when the file has problems, 2 when it could not be looked at.
import console from 'node:console';
import { existsSync } from 'node:fs';
import process from 'node:process';

const built = new URL('../dist/customers-import.js', import.meta.url);
if (existsSync(built)) {
  const { importCustomers } = await import(built.href);
  const { text, code } = await importCustomers(process.argv.slice(2), process.env);
  (code === 0 ? console.log : console.error)(text);
  process.exitCode = code;
} else {
  console.error('Run "npm run build" first.');
  process.exitCode = 2;
}
