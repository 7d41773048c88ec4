#!/usr/bin/env node
// Makes the secret with which a representative signs in to the desk's page, and the entry for data/representatives.json:
//   npm run representative -- "Wang Lei" zh-CN
import console from 'node:console';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import process from 'node:process';

const LOCALES = ['zh-CN', 'zh-TW', 'en-US'];
const [name = '', locale = 'zh-CN', ...others] = process.argv.slice(2);

if (name.trim() === '' || others.length > 0 || !LOCALES.includes(locale)) {
  console.error(`Usage: npm run representative -- "Name" ${LOCALES.join('|')}`);
  process.exitCode = 2;
} else {
  const secret = randomBytes(24).toString('base64url');
  const secretSha256 = createHash('sha256').update(secret).digest('hex');
  console.log(`Secret for ${name.trim()}, shown only now; hand it over by a safe way:\n\n  ${secret}\n`);
  console.log('Entry to add to representatives.json in the data folder (the running bot takes it in within a second):\n');
  console.log(JSON.stringify({ id: randomUUID(), name: name.trim(), locale, secretSha256 }, null, 2));
}
