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

/** Runs in every frame: notes when both are there, in the frame in which they are drawn. */
const watcher = (composer: string) => `(() => {
  const look = () => {
    const box = document.querySelector(${JSON.stringify(composer)});
    const card = document.querySelector('.ac-adaptiveCard');
    if (box && !box.disabled && !box.readOnly && card?.offsetHeight > 0 && card.querySelector('button')) {
      top.readyAt ??= performance.timeOrigin + performance.now();
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** One visit with an empty cache, on a slowed-down processor and network. */
export async function measure(browser: Browser, url: string, { composer, name }: Client): Promise<Measured> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript(watcher(composer));
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
    await page.goto(`${url}/portal/${encodeURIComponent(name)}`, { timeout: LONGEST_MS, waitUntil: 'commit' });
    await page.waitForFunction('window.readyAt', undefined, { timeout: LONGEST_MS, polling: 200 });
    const readyMs = Number(await page.evaluate('window.readyAt - performance.timeOrigin'));
    return { readyMs, bytes };
  } finally {
    await context.close();
  }
}
