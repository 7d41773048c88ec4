#!/usr/bin/env node
// Takes a folder of Markdown in as self-help articles, or takes a source out again (docs/articles.md):
//   npm run articles:import -- <folder> --source <id> --name "<badge>" [--check] [--report <file.csv>] ...
// They go to <DATA_DIR>/articles/<id>, where a running bot finds them.
// Ends with 0 when that was done (or would be), 1 when there is no article, 2 when it could not be done.
import console from 'node:console';
import { existsSync } from 'node:fs';
import process from 'node:process';

const built = new URL('../dist/articles-import.js', import.meta.url);
if (existsSync(built)) {
  const { importArticles } = await import(built.href);
  const { text, code } = await importArticles(process.argv.slice(2), process.env);
  (code === 0 ? console.log : console.error)(text);
  process.exitCode = code;
} else {
  console.error('Run "npm run build" first.');
  process.exitCode = 2;
}
