#!/usr/bin/env node
// Renders manifest/icons/*.svg to the PNGs that the app packages hold. Run it after a change of a drawing; the PNGs are committed.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('../manifest/icons/', import.meta.url));
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args, headless: true });
try {
  const page = await browser.newPage();
  for (const [name, size] of Object.entries({ color: 192, outline: 32 })) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0">${await readFile(`${folder}${name}.svg`, 'utf8')}</body>`);
    await page.screenshot({ path: `${folder}${name}.png`, omitBackground: true });
    console.log(`manifest/icons/${name}.png`);
  }
} finally {
  await browser.close();
}
