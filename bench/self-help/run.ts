import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OTHERS } from './engines.js';
import { generate, SOURCE } from './generate.js';
import type { Asked } from './ask.js';
import type { Measured } from './measure.js';
import { KINDS } from './queries.js';

const SIZES = [1_000, 10_000, 100_000] as const;
const TIMEOUT_MS = 1_800_000;
/** Beyond this MiniSearch needs tens of gigabytes. */
const LARGEST_FOR_MINISEARCH = 10_000;
const [root = '', ...given] = process.argv.slice(2);
const onlySize = given.map(Number).find((number) => number > 0);
const everything = given.includes('--all');
const only = given.find((argument) => !/^(?:\d+|--all)$/u.test(argument));
const names = ['ours', ...Object.keys(OTHERS)].filter((name) => only === undefined || name === only);
type Results = ReadonlyMap<string, Measured | string>;

/** Articles as an import leaves them on the disk. */
async function writeImported(dir: string, size: number): Promise<number> {
  await mkdir(join(dir, SOURCE), { recursive: true });
  const file = createWriteStream(join(dir, SOURCE, 'articles-1.jsonl'));
  let bytes = 0;
  for (const { article, text } of generate(size)) {
    const line = `${JSON.stringify({ ...article, text })}\n`;
    bytes += Buffer.byteLength(line);
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  await writeFile(join(dir, SOURCE, 'source.json'), JSON.stringify({ id: SOURCE, name: 'Benchmark', generation: 1, bytes }));
  return bytes;
}

function measured(name: string, size: number, dir: string): Measured | string {
  if (name === 'MiniSearch' && size > LARGEST_FOR_MINISEARCH && !everything) return 'not filled (give --all)';
  const script = join(import.meta.dirname, 'measure.js');
  const args = ['--expose-gc', '--max-old-space-size=8192', script, name, String(size), root, dir];
  const { stdout, status, signal } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 24,
    timeout: TIMEOUT_MS,
  });
  return status === 0 ? (JSON.parse(stdout) as Measured) : `failed (${signal ?? status})`;
}

const whole = (value: number) => Math.round(value).toLocaleString('en');
const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(bytes < 10 * 2 ** 20 ? 1 : 0);
const time = (us: number) => (us >= 10_000 ? `${whole(us / 1000)} ms` : us >= 1000 ? `${(us / 1000).toFixed(1)} ms` : `${whole(us)} us`);
const answer = ({ p50, p99, found }: Asked) => `${time(p50)}, ${time(p99)}, ${whole(found * 100)} %`;
const MOST = 300;
const counted = (of: Asked) => `${answer(of)}${of.asked < MOST ? ` (${of.asked})` : ''}`;
const ratio = (ours: number, theirs: number) => (ours / theirs).toFixed(ours / theirs < 0.1 ? 3 : 2);

function line(cells: readonly string[], width: number): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(18) : cell.padStart(width))).join('  ');
}

const done = (results: Results) => [...results].filter((entry): entry is [string, Measured] => typeof entry[1] !== 'string');

function show(results: Results): void {
  for (const [name, result] of results) if (typeof result === 'string') console.log(`${name}: ${result}`);
  console.log(line(['', 'build ms', 'block ms', 'index MB', 'RSS + MB'], 10));
  for (const [name, { buildMs, blockMs, bytes, rss }] of done(results)) {
    console.log(line([name, whole(buildMs), blockMs.toFixed(1), megabytes(bytes), megabytes(rss)], 10));
  }
  console.log(`\n${line(['p50, p99, found (asked)', ...done(results).map(([name]) => name)], 26)}`);
  for (const kind of Object.keys(KINDS)) {
    console.log(line([kind, ...done(results).map(([, { kinds }]) => (kinds[kind] ? counted(kinds[kind]) : '-'))], 26));
  }
  console.log(line(['all', ...done(results).map(([, { all }]) => answer(all))], 26));
}

/** Of the kinds' ratios: slow engines are asked less of the slow kinds, so what is asked of each in all is not the same. */
function middle(ours: Measured, theirs: Measured, of: 'p50' | 'p99'): number {
  const ratios = Object.entries(ours.kinds).map(([kind, own]) => own[of] / (theirs.kinds[kind]?.[of] ?? NaN));
  return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? NaN;
}

function showRatios(results: Results): void {
  const filled = done(results);
  const ours = filled.find(([name]) => name === 'ours')?.[1];
  if (!ours) return;
  if (ours.suggest) console.log(`\nours with the articles read from the disk: ${answer(ours.suggest)} (${ours.suggest.asked} asked)`);
  for (const [name, theirs] of filled) {
    if (name === 'ours') continue;
    const parts = [
      `build ${ratio(ours.buildMs, theirs.buildMs)}`,
      `block ${ratio(ours.blockMs, theirs.blockMs)}`,
      `index ${ratio(ours.bytes, theirs.bytes)}`,
      `p50 ${ratio(middle(ours, theirs, 'p50'), 1)}, p99 ${ratio(middle(ours, theirs, 'p99'), 1)} (middle of the kinds)`,
    ];
    console.log(`ours / ${name}: ${parts.join(', ')}`);
  }
}

for (const size of SIZES.filter((one) => onlySize === undefined || one === onlySize)) {
  const dir = await mkdtemp(join(tmpdir(), 'self-help-'));
  try {
    const bytes = await writeImported(dir, size);
    console.log(`\n== ${whole(size)} articles, ${megabytes(bytes)} MB`);
    const results = new Map(names.map((name) => [name, measured(name, size, dir)] as const));
    show(results);
    showRatios(results);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
