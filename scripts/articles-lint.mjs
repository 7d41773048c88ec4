#!/usr/bin/env node
// Looks at the self-help articles in the data folder (DATA_FOLDER, or data) and names everything that a writer has to mend (docs/articles.md):
//   npm run articles:lint
// Ends with 0 when there is nothing to mend, 1 when there is, 2 when they could not be looked at.
import console from 'node:console';
import { existsSync } from 'node:fs';
import process from 'node:process';

const built = new URL('../dist/articles-lint.js', import.meta.url);
if (existsSync(built)) {
  const { lintOwnArticles } = await import(built.href);
  const { text, code } = lintOwnArticles(process.env);
  (code === 0 ? console.log : console.error)(text);
  process.exitCode = code;
} else {
  console.error('Run "npm run build" first.');
  process.exitCode = 2;
}
