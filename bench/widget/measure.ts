import type { Browser } from 'playwright-core';
import type { Client } from './clients.js';

/** A phone of the slower kind on a mobile network. */
export const SLOW = { cpuTimes: 4, mbitPerSecond: 1.6, roundTripMs: 150 } as const;
const VIEWPORT = { width: 390, height: 780 };
const LONGEST_MS = 120_000;

export interface Measured {
  /** From the start of the navigation until the box to write in is usable and the welcome card is drawn. */
  readonly readyMs: number;
  /** Over the network until then, bodies as they were sent, with headers. */
  readonly bytes: number;
}

/** Runs in the portal's page: notes in which drawing of the page both were there first. */
const watcher = ({ document, composer }: Client) => `if (window === top) requestAnimationFrame(function look() {
  const chat = ${document};
  const box = chat?.querySelector(${JSON.stringify(composer)});
  const card = chat?.querySelector('.ac-adaptiveCard');
  const ready = box && !box.disabled && !box.readOnly && card?.offsetHeight > 0 && card.querySelector('button');
  if (ready) window.readyAt = performance.now();
  else requestAnimationFrame(look);
})`;

/** One visit with an empty cache, on a slowed-down processor and network. */
export async function measure(browser: Browser, url: string, client: Client): Promise<Measured> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript(watcher(client));
  const cdp = await context.newCDPSession(page);
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await cdp.send('Network.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpuTimes });
  const throughput = (SLOW.mbitPerSecond * 1_000_000) / 8;
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.roundTripMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  try {
    await page.goto(`${url}/portal/${encodeURIComponent(client.name)}`, { timeout: LONGEST_MS, waitUntil: 'commit' });
    await page.waitForFunction('window.readyAt', undefined, { timeout: LONGEST_MS, polling: 200 });
    const readyMs = Number(await page.evaluate('window.readyAt'));
    return { readyMs, bytes };
  } finally {
    await context.close();
  }
}
