import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Activity } from 'botbuilder';
import { listenIn } from './listening-in.js';
import { startProgram, type Program } from './program.js';

const CLI = join(dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
const DESK_SECRET = 'desk-secret-of-the-playground-test';

/** The built bot in demo mode with the Playground in front of it, on ports of their own and with an empty store. */
export interface Playground {
  /** Where the Playground's own page is. */
  readonly url: string;
  /** What the Playground sent to the bot, in order. */
  readonly sent: readonly Partial<Activity>[];
  /** The desk's interface, signed in; `path` goes on from `/api/desk/requests`. */
  desk(path: string, body?: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startPlayground(): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  const closers: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const keep = <T extends { stop(): Promise<void> }>(part: T) => (closers.unshift(() => part.stop()), part);
  const stop = async () => {
    for (const close of closers) await close();
  };
  try {
    const bot = keep(await startBot(folder));
    const base = `http://127.0.0.1:${bot.said}`;
    const line = keep(await listenIn(`${base}/api/messages`));
    const shown = keep(await startShowing(folder, line.url));
    const url = `http://127.0.0.1:${shown.said}`;
    const ping = await fetch(`${url}/_debug/ping`);
    if (!ping.ok) throw new Error(`The Playground answers ${ping.status}.`);
    return { url: `${url}/`, sent: line.sent, desk: (path, body) => callDesk(base, path, body), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startBot(folder: string): Promise<Program> {
  const env = { PORT: '0', DATA_DIR: join(folder, 'data'), DESK_SECRET };
  return startProgram(['dist/main.js'], env, /"event":"server.listening".*"port":(\d+)/);
}

function startShowing(folder: string, endpoint: string): Promise<Program> {
  const env = { TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log') };
  // A port beyond those that people give by hand; the Playground takes another one if it is in use, and says which.
  const args = [CLI, 'start', '-e', endpoint, '-c', 'msteams', '-p', '56250', '--disable-telemetry'];
  return startProgram(args, env, /^Listening on (\d+)$/);
}

async function callDesk(base: string, path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${base}/api/desk/requests${path}`, {
    headers: { authorization: `Bearer ${DESK_SECRET}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`The desk answers ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
