import { join } from 'node:path';
import { startRealBot } from '../../test/browser/real-bot.js';
import { launchBrowser } from '../../test/browser/browser.js';
import { ourWidget, webChat } from './clients.js';
import { measure, SLOW, type Measured } from './measure.js';
import { startPortal } from './portal.js';

const ROUNDS = 5;
const TO_REACH = 0.25;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const root = process.argv[2] ?? process.cwd();
const clients = [ourWidget(), await webChat(root)] as const;
const measured = new Map<string, Measured[]>(clients.map(({ name }) => [name, []]));
const bot = await startRealBot({}, join(root, 'dist/main.js'));
const browser = await launchBrowser();
const portal = await startPortal(Number(new URL(bot.url).port), await firstAgent(bot.url), clients);
try {
  for (const client of clients) await measure(browser, portal.url, client);
  for (let round = 0; round < ROUNDS; round++) {
    for (const client of clients) measured.get(client.name)?.push(await measure(browser, portal.url, client));
  }
} finally {
  portal.close();
  await browser.close();
  await bot.stop();
}
print();

async function firstAgent(url: string): Promise<string> {
  const users = (await (await fetch(`${url}/demo/users`)).json()) as { id: string; role: string }[];
  return users.find(({ role }) => role === 'helpdesk_agent')?.id ?? '';
}

function print(): void {
  const { cpuTimes, mbitPerSecond, roundTripMs } = SLOW;
  console.log(
    `From the start of the navigation of a portal's page that embeds the chat until its box can be written in and the welcome card is drawn.\n` +
      `Same bot, same origin, same Chromium, empty cache, processor slowed down ${cpuTimes} times, ${mbitPerSecond} Mbit/s and ${roundTripMs} ms round trip\n` +
      `(both by the DevTools protocol); all files gzip level 9; one visit each unmeasured, then ${ROUNDS} rounds in turn; medians.`,
  );
  const of = (name: string, what: keyof Measured) => median((measured.get(name) ?? []).map((each) => each[what]));
  for (const { name } of clients) {
    const all = (measured.get(name) ?? []).map(({ readyMs }) => Math.round(readyMs)).join(', ');
    console.log(
      `${name.padEnd(22)} ready after ${of(name, 'readyMs').toFixed(0)} ms   ${(of(name, 'bytes') / 1024).toFixed(0)} KiB transferred   (${all})`,
    );
  }
  const [ours, theirs] = clients;
  const ratio = of(ours.name, 'readyMs') / of(theirs.name, 'readyMs');
  console.log(`ours / theirs          ${ratio.toFixed(2)} (to reach: <= ${TO_REACH})`);
}
