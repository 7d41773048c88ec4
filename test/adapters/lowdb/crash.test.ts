import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';
import type { LowdbStore } from '../../../adapters/lowdb/open-data-folder.js';
import { assertKept, assertNothingTwice, assertParses } from './crash-model.js';
import type { Acknowledgement } from './crash-model.js';
import { makeDataFolder } from './data-folder.js';
import { makeRandom } from '../../fakes/random.js';

const KILLS = 50;
const SEED = 20261122;

/** The writer as one plain file: it starts five times as fast as through a loader, and there are many starts. */
function buildWriter(folder: string): string {
  const outfile = join(folder, 'crash-writer.mjs');
  buildSync({
    entryPoints: [join(import.meta.dirname, 'crash-writer.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return outfile;
}

/** A writer that is loaded and waits to be told to start. */
function prepareWriter(script: string, dir: string, run: number) {
  const child = spawn(process.execPath, [script, dir, `${run}`, run % 5 === 0 ? 'fsync' : ''], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');

  return {
    /** Lets it write, and kills it once it has acknowledged so many writes: wherever it has got to by then. */
    async killAfter(count: number): Promise<Acknowledgement[]> {
      const told: Acknowledgement[] = [];
      child.stdin.write('go\n');
      for await (const line of createInterface({ input: child.stdout })) {
        if (line.endsWith('}')) told.push(JSON.parse(line) as Acknowledgement);
        if (told.length >= count) child.kill('SIGKILL');
      }
      const [, signal] = (await ended) as [number | null, string | null];
      assert.equal(signal, 'SIGKILL', 'ended because it was killed');
      return told;
    },
    async end(): Promise<void> {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}

describe(`A process killed at ${KILLS} points while it writes`, function () {
  this.timeout(120_000);

  it('loses nothing it had acknowledged, doubles nothing, and leaves only files that can be read', async () => {
    const random = makeRandom(SEED);
    const folder = makeDataFolder();
    const scripts = mkdtempSync(join(tmpdir(), 'crash-writer-'));
    const script = buildWriter(scripts);
    const acknowledged: Acknowledgement[] = [];
    let next = prepareWriter(script, folder.dir, 1);
    try {
      for (let run = 1; run <= KILLS; run += 1) {
        const writer = next;
        next = prepareWriter(script, folder.dir, run + 1);
        const told = await writer.killAfter(1 + Math.floor(random() ** 2 * 400));
        const store: LowdbStore = await folder.open();
        await assertKept(store, told);
        await store.close();
        acknowledged.push(...told);
      }
      const store = await folder.open();
      await assertKept(store, acknowledged);
      const requests = await assertNothingTwice(store);
      const files = folder.files();
      files.forEach(assertParses);
      const written = files.filter((path) => path.includes(`${folder.dir}/requests/`) && statSync(path).size > 0);
      assert.equal(written.length, requests, 'one file a request, but for those that were just being made');
      assert.deepEqual(
        files.filter((path) => /tmp|unreadable/.test(basename(path))),
        [],
      );
      assert.deepEqual(folder.events, []);
      assert.ok(acknowledged.length > KILLS * 20, `${acknowledged.length} writes acknowledged`);
    } finally {
      await next.end();
      await folder.remove();
      rmSync(scripts, { recursive: true });
    }
  });
});
