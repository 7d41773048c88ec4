import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ENGINES, type EngineName } from './engines.js';
import type { Measured } from './measure.js';
import { KINDS } from './queries.js';

const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const;
/** Beyond this only ours is filled by default: the others need minutes or gigabytes there. */
const LARGEST_FOR_ALL = 100_000;
const everything = process.argv.includes('--all');
const [onlySize] = process.argv.filter((argument) => /^\d+$/u.test(argument)).map(Number);
const names = Object.keys(ENGINES) as EngineName[];
const TIMEOUT_MS = 600_000;

function measured(name: EngineName, size: number): Measured | string {
  if (name !== 'ours' && size > LARGEST_FOR_ALL && !everything) return 'not filled (give --all)';
  const script = join(import.meta.dirname, 'measure.js');
  const { stdout, status, signal } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', script, name, String(size)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 24,
    timeout: TIMEOUT_MS,
  });
  return status === 0 ? (JSON.parse(stdout) as Measured) : `failed (${signal ?? status})`;
}

const whole = (value: number | undefined) => (value === undefined ? '-' : Math.round(value).toLocaleString('en'));
const time = (us: number) =>
  us >= 10_000 ? `${(us / 1000).toFixed(0)} ms` : us >= 1000 ? `${(us / 1000).toFixed(1)} ms` : `${us.toFixed(0)} us`;

function line(cells: readonly string[], widths: readonly number[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? widths[1] ?? 0))).join('  ');
}

function showFilling(results: ReadonlyMap<EngineName, Measured | string>): void {
  const widths = [18, 11, 11, 13, 14, 12, 12];
  console.log(line(['', 'build ms', 'block ms', 'B a customer', 'RSS a customer', '500 put ms', 'block ms'], widths));
  for (const [name, result] of results) {
    if (typeof result === 'string') console.log(`${name.padEnd(18)}  ${result}`);
    else {
      const { buildMs, buildBlockMs, bytes, rssBytes, syncMs, syncBlockMs } = result;
      const figures = [buildMs, buildBlockMs, bytes, rssBytes, syncMs, syncBlockMs].map(whole);
      console.log(line([name, ...figures], widths));
    }
  }
}

/** p50, p99, and right first answers of 100; with the number of queries where it is less than of ours. */
function showQueries(results: ReadonlyMap<EngineName, Measured | string>): void {
  const filled = [...results].filter((entry): entry is [EngineName, Measured] => typeof entry[1] !== 'string');
  const widths = [16, 36];
  console.log(`\n${line(['p50, p99, hit@1', ...filled.map(([name]) => name)], widths)}`);
  for (const kind of Object.keys(KINDS)) {
    const most = Math.max(...filled.map(([, { kinds }]) => kinds[kind]?.asked ?? 0));
    const cells = filled.map(([, { kinds }]) => {
      const of = kinds[kind];
      if (of === undefined || of.asked === 0) return '-';
      const hit = of.hit === undefined ? '-' : `${(100 * of.hit).toFixed(0)} %`;
      return `${time(of.p50)}, ${time(of.p99)}, ${hit}${of.asked < most ? ` (${of.asked} asked)` : ''}`;
    });
    console.log(line([kind, ...cells], widths));
  }
}

const p99s = ({ kinds }: Measured) => Object.values(kinds).map(({ p99 }) => p99);
const ratio = (ours: number, theirs: number) => (ours / theirs).toFixed(ours / theirs < 0.1 ? 3 : 2);

function showRatios(results: ReadonlyMap<EngineName, Measured | string>): void {
  const ours = results.get('ours');
  if (ours === undefined || typeof ours === 'string') return;
  console.log(`\nours: slowest kind's p99 ${time(Math.max(...p99s(ours)))}`);
  for (const [name, theirs] of results) {
    if (name === 'ours' || typeof theirs === 'string') continue;
    const shares = Object.entries(ours.kinds).map(([kind, { p99 }]) => p99 / (theirs.kinds[kind]?.p99 ?? NaN));
    const middle = [...shares].sort((a, b) => a - b)[Math.floor(shares.length / 2)] ?? NaN;
    const parts = [
      `build ${ratio(ours.buildMs, theirs.buildMs)}`,
      `bytes ${ratio(ours.bytes, theirs.bytes)}`,
      `block ${ratio(ours.buildBlockMs, theirs.buildBlockMs)}`,
      `p99 ${ratio(middle, 1)} (middle of the kinds)`,
      `slowest p99 ${ratio(Math.max(...p99s(ours)), Math.max(...p99s(theirs)))}`,
    ];
    console.log(`ours / ${name}: ${parts.join(', ')}`);
  }
}

for (const size of SIZES.filter((one) => onlySize === undefined || one === onlySize)) {
  console.log(`\n== ${whole(size)} customers`);
  const results = new Map(names.map((name) => [name, measured(name, size)] as const));
  showFilling(results);
  showQueries(results);
  showRatios(results);
}
