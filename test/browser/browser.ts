import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const ARTIFACTS = fileURLToPath(new URL('../artifacts/', import.meta.url));
/** Quiet: a browser in a test talks to nobody but the pages it is given. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** In one process, closing one page's context would end the browser. */
const UNSUITABLE = ['--single-process', '--no-zygote'];
/** Pages of invented https origins may then load from a plain one on this machine; but no page sends its `Origin` home. */
const UNGUARDED = '--disable-web-security';

/**
 * Starts the Chromium that comes with the dev dependencies; takes about two seconds. Close it in `after`. `guarded` leaves the browser's own
 * rules on, without which a server cannot know its own pages.
 */
export async function launchBrowser({ guarded = false }: { guarded?: boolean } = {}): Promise<Browser> {
  const executablePath = await sparticuz.executablePath();
  const unwanted = guarded ? [...UNSUITABLE, UNGUARDED] : UNSUITABLE;
  return chromium.launch({
    executablePath,
    args: [...sparticuz.args.filter((arg) => !unwanted.includes(arg)), ...QUIET],
    headless: true,
  });
}

/** A page of its own context, and what went wrong on it: policy violations, errors, and failed requests are for a test to look at. */
export interface WatchedPage {
  readonly page: Page;
  /** What the Content-Security-Policy refused. */
  readonly violations: string[];
  /** Uncaught errors and `console.error`, but the browser's own notes on answers and connections. */
  readonly errors: string[];
}

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1180, height: 800 }, ...options });
  const page = await context.newPage();
  const violations: string[] = [];
  const errors: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy/i.test(text)) violations.push(text);
    else if (message.type() === 'error' && !/Failed to load resource|WebSocket connection/.test(text)) errors.push(text);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return { page, violations, errors };
}

/** Keeps a picture in test/artifacts/, which is not committed. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(ARTIFACTS, { recursive: true });
  await page.screenshot({ path: `${ARTIFACTS}${name}.png` });
}
