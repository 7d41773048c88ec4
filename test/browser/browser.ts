import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const ARTIFACTS = fileURLToPath(new URL('../artifacts/', import.meta.url));
/** Quiet: a browser in a test talks to nobody but the pages it is given. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** In one process, closing one page's context would end the browser; without web security no `Origin` is sent, by which servers know their own pages. */
const UNSUITABLE = ['--single-process', '--no-zygote', '--disable-web-security'];

/** A test's portal has a public address and the bot is on this machine: what a browser asks people about there is not what is tested. */
const withLocalPortals = (arg: string) => (arg.startsWith('--disable-features=') ? `${arg},LocalNetworkAccessChecks` : arg);

/** Starts the Chromium that comes with the dev dependencies; takes about two seconds. Close it in `after`. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await sparticuz.executablePath();
  return chromium.launch({
    executablePath,
    args: [...sparticuz.args.filter((arg) => !UNSUITABLE.includes(arg)).map(withLocalPortals), ...QUIET],
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
