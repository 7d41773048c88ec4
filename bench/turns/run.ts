import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConnector, type Connector } from './connector.js';
import { drive } from './drive.js';
import { BENCH_PARTNER, benchUser, fillStore, makeDataFolder } from './fill.js';
import { answersPrompts, escalates, type Person } from './journeys.js';
import type { FromBot, ToBot } from './protocol.js';

const LANES = 16;
const WARM_UP = 15;
const MEASURED = 25;
const ROUNDS = Number(process.argv[3] ?? 5);

interface Measured {
  readonly cpuMs: number;
  readonly p99Ms: number;
  readonly rssMb: number;
  readonly turns: number;
}

const running = new Set<ChildProcess>();

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const spread = (values: readonly number[]) => `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;

async function start(bundle: string, env: Record<string, string>): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(bundle, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const [message] = (await once(child, 'message')) as [FromBot];
  if (message.kind !== 'listening') throw new Error('a bot says first that it listens');
  return { child, port: message.port };
}

async function ask(child: ChildProcess): Promise<Extract<FromBot, { kind: 'usage' }>> {
  const answer = once(child, 'message');
  child.send({ kind: 'usage' } satisfies ToBot);
  const [message] = (await answer) as [FromBot];
  if (message.kind !== 'usage') throw new Error('usage was asked for');
  return message;
}

/** After a failure: without asking. */
async function stop(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.send({ kind: 'end' } satisfies ToBot);
  await exited;
}

/** Warms up, then measures one load. Conversations of the load are new ones; `firstUser` keeps rounds apart. */
async function measure(
  child: ChildProcess,
  port: number,
  connector: Connector,
  name: string,
  person: (n: number) => Person,
  firstUser: number,
): Promise<Measured> {
  const userOf = (n: number) => ({ userId: benchUser(firstUser + n), partnerId: BENCH_PARTNER });
  await drive({ port, connector, person, lanes: LANES, conversations: WARM_UP, userOf, name: `${name}-warm` });
  const before = await ask(child);
  const { turnMs } = await drive({
    port,
    connector,
    person,
    lanes: LANES,
    conversations: MEASURED,
    userOf: (n) => userOf(n + LANES * WARM_UP),
    name,
  });
  const after = await ask(child);
  return { cpuMs: (after.cpuMs - before.cpuMs) / turnMs.length, p99Ms: percentile(turnMs, 0.99), rssMb: after.rssMb, turns: turnMs.length };
}

const bundles = new URL('./', import.meta.url).pathname;
const root = process.argv[2] ?? process.cwd();
const work = await mkdtemp(join(tmpdir(), 'bench-turns-'));
const connector = await startConnector();
const PER_LOAD = LANES * (WARM_UP + MEASURED);
const STORED = [100, 10_000] as const;

try {
  const dataFolder = join(work, 'data-folder');
  await makeDataFolder(join(root, 'data'), dataFolder, STORED[1] + 2 * ROUNDS * PER_LOAD + 100);
  const customers = await exchangeCustomers(dataFolder);
  const escalating = (n: number) => escalates(customers[n % customers.length] ?? 'Contoso');
  const env = (stored: number) => ({
    PORT: '0',
    DATA_FOLDER: dataFolder,
    DATA_DIR: join(work, `store-${stored}`),
    FSYNC: 'off',
    LOG_LEVEL: 'info',
  });

  for (const stored of STORED) {
    const { child, port } = await start(join(bundles, 'ours.js'), env(stored));
    const like = await holdOne(port, escalating(0));
    await end(child);
    await fillStore(join(work, `store-${stored}`), like, 1, stored);
  }

  const kinds: Record<string, Measured[]> = { echo: [], waterfall: [], ours100: [], ours10k: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const turnOf = [
      ['echo', 'echo.js', {}, answersPrompts],
      ['waterfall', 'waterfall.js', {}, answersPrompts],
      ['ours100', 'ours.js', env(100), escalating],
      ['ours10k', 'ours.js', env(10_000), escalating],
    ] as const;
    // There and back, so that none always comes after the same other one.
    for (const [name, bundle, more, person] of round % 2 === 0 ? turnOf : [...turnOf].reverse()) {
      const { child, port } = await start(join(bundles, bundle), more);
      kinds[name]?.push(await measure(child, port, connector, `${name}-${round}`, person, STORED[1] + 50 + round * PER_LOAD));
      await end(child);
    }
  }
  print(kinds);
} finally {
  connector.close();
  for (const child of running) await stop(child);
  await rm(work, { recursive: true, force: true });
}

/** One conversation up to the stored request, to be copied; gives who held it. */
async function holdOne(port: number, person: Person): Promise<{ userId: string; requestId: string }> {
  let requestId = '';
  const watching: Person = (said) => {
    requestId = /"kind":"request.withdraw"[^}]*"requestId":"([^"]+)"/.exec(JSON.stringify(said))?.[1] ?? requestId;
    return requestId ? undefined : person(said);
  };
  const userOf = () => ({ userId: benchUser(0), partnerId: BENCH_PARTNER });
  await drive({ port, connector, person: () => watching, lanes: 1, conversations: 1, userOf, name: `one-${port}` });
  return { userId: benchUser(0), requestId };
}

/** Customers whose subscriptions give Exchange, so that the sentence names customer and service. */
async function exchangeCustomers(folder: string): Promise<string[]> {
  const all = JSON.parse(await readFile(join(folder, 'customers.json'), 'utf8')) as {
    name: string;
    partnerId: string;
    subscriptions: { friendlyName: string; status: string }[];
  }[];
  return all
    .filter(
      ({ partnerId, subscriptions }) =>
        partnerId === BENCH_PARTNER &&
        subscriptions.some((one) => one.status === 'active' && /Microsoft 365 (E|商业|Business)/.test(one.friendlyName)),
    )
    .map(({ name }) => name);
}

function print(kinds: Record<string, Measured[]>): void {
  const of = (name: string) => kinds[name] ?? [];
  const cpu = (name: string) => median(of(name).map(({ cpuMs }) => cpuMs));
  console.log(
    `${LANES} conversations at once, ${ROUNDS} rounds, medians; CPU is the bot's process (user + system), the channel is another process`,
  );
  for (const name of Object.keys(kinds)) {
    const p99 = median(of(name).map(({ p99Ms }) => p99Ms));
    const rss = median(of(name).map(({ rssMb }) => rssMb));
    console.log(
      `${name.padEnd(10)} ${cpu(name).toFixed(2)} CPU ms a turn (${spread(of(name).map(({ cpuMs }) => cpuMs))})   p99 ${p99.toFixed(1)} ms   RSS ${rss.toFixed(0)} MB   ${of(name)[0]?.turns} turns a round`,
    );
  }
  const ratio = (a: string, b: string) => cpu(a) / cpu(b);
  console.log(
    `ours / waterfall on memory   ${ratio('ours100', 'waterfall').toFixed(2)} with 100 stored, ${ratio('ours10k', 'waterfall').toFixed(2)} with 10,000 stored (to reach: <= 1.3)`,
  );
  console.log(`10,000 stored / 100 stored   ${ratio('ours10k', 'ours100').toFixed(2)} (to reach: <= 1.1)`);
}
