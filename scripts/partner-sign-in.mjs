#!/usr/bin/env node
// Signs a partner in to Partner Center, so that the bot can act for it:
//   npm run partner:sign-in -- <partner id>            by a code that is typed in a browser
//   npm run partner:sign-in -- <partner id> --stdin    with a refresh token from standard input, which is not shown
// The refresh token is tried once and kept encrypted (TOKEN_KEY) in <DATA_DIR>/tokens. Ends with 0 when signed in, 1 when not, 2 when it cannot be.
import console from 'node:console';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Reads one line; at a terminal what is typed is not shown. */
async function readSecret(question) {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (process.stdin.isTTY) process.stderr.write(question);
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY === true });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (process.stdin.isTTY) process.stderr.write('\n');
  }
}

const built = new URL('../dist/partner-sign-in.js', import.meta.url);
if (existsSync(built)) {
  const { signIn } = await import(built.href);
  process.exitCode = await signIn(process.argv.slice(2), process.env, { say: (text) => console.error(text), readSecret });
} else {
  console.error('Run "npm run build" first.');
  process.exitCode = 2;
}
