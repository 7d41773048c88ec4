import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeskRequest } from '../../bot/desk/request-view.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const DESK_SECRET = 'desk-secret-of-the-browser-tests';

/** The built product as its own process, on a data folder of its own, with the desk's way in. */
export interface RealBot {
  readonly url: string;
  /** As a power cut: nothing is finished, nothing is said. */
  kill(): Promise<void>;
  /** On the same port and the same data. */
  restart(): Promise<void>;
  desk(path: string, body?: unknown): Promise<Response>;
  /** All partners' requests, the newest first. */
  requests(): Promise<readonly DeskRequest[]>;
  stop(): Promise<void>;
}

/** Starts `dist/main.js`, which `npm test` builds first; `settings` are more of its environment. */
export async function startRealBot(settings: Readonly<Record<string, string>> = {}, main = MAIN): Promise<RealBot> {
  const dataDir = await mkdtemp(join(tmpdir(), 'real-bot-'));
  let child: ChildProcess;
  let port = '0';

  async function start() {
    const env = { PATH: process.env['PATH'] ?? '', PORT: port, DATA_DIR: dataDir, DESK_SECRET, FSYNC: 'off', ...settings };
    child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    port = await listeningPort(child);
  }
  async function end(signal: 'SIGKILL' | 'SIGTERM') {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  const desk = (path: string, body?: unknown) =>
    fetch(`http://127.0.0.1:${port}/api/desk/requests${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${DESK_SECRET}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  await start();
  return {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    kill: () => end('SIGKILL'),
    restart: start,
    desk,
    async requests() {
      const answer = await desk('');
      assert.equal(answer.status, 200);
      return ((await answer.json()) as { items: DeskRequest[] }).items;
    },
    async stop() {
      await end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Reads the process's log until it says where it listens; rejects with what it said instead when it ends before. */
async function listeningPort(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  assert.ok(child.stdout && child.stderr);
  child.stderr.on('data', (part: Buffer) => said.push(part.toString()));
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}: ${said.join('')}`)));
    lines.on('line', (line) => {
      said.push(`${line}\n`);
      if (line.includes('"server.listening"')) resolve(String((JSON.parse(line) as { port: number }).port));
    });
  });
}
