import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';
import { verifyAudit } from '../../../adapters/audit/verify-audit.js';
import { openDataFolder } from '../../../adapters/lowdb/open-data-folder.js';

const VERIFY = join(import.meta.dirname, '../../../scripts/audit-verify.mjs');

/** Runs the writer until its log hangs, and kills it there. @returns how many lines it had to write down from the time before. */
async function runAndKill(script: string, dir: string, lines: number): Promise<number> {
  const writer = spawn(process.execPath, [script, dir, String(lines)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => writer.once('exit', resolve));
  let reconciled = -1;
  for await (const line of createInterface(writer.stdout)) {
    const told = JSON.parse(line) as { reconciled?: number; hanging?: true };
    reconciled = told.reconciled ?? reconciled;
    if (told.hanging) break;
  }
  writer.kill('SIGKILL');
  await ended;
  return reconciled;
}

describe('the audit log of a process that was killed', function () {
  this.timeout(60_000);
  const bundle = mkdtempSync(join(tmpdir(), 'killed-writer-'));
  const script = join(bundle, 'writer.mjs');
  let dir: string;
  before(() => {
    buildSync({
      entryPoints: [join(import.meta.dirname, 'killed-writer.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    });
  });
  after(() => rmSync(bundle, { recursive: true, force: true }));
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'killed-'))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const verify = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [VERIFY, dir, ...args], { encoding: 'utf8' });
    return { status, text: stdout + stderr };
  };

  it('has every stored change exactly once after the next start, and is whole', async () => {
    const reconciled: number[] = [];
    for (const lines of [50, 1, 33, 200]) reconciled.push(await runAndKill(script, dir, lines));
    assert.equal(reconciled[0], 0);
    assert.ok(
      reconciled.slice(1).every((count) => count >= 6),
      String(reconciled),
    );
    const last = await runAndKill(script, dir, 300);
    assert.ok(last >= 6);

    const written = new Map<string, number>();
    const store = await openDataFolder(dir, { fsync: false, report: () => undefined });
    for await (const { requestId, entry } of store.audit.since(undefined)) {
      written.set(`${requestId} ${entry}`, (written.get(`${requestId} ${entry}`) ?? 0) + 1);
    }
    const { items } = await store.requests.listForDesk({ page: 1, size: 100_000 });
    await store.close();
    const stored = items.flatMap(({ id, history }) => history.map((_, entry) => `${id} ${entry}`));
    const missing = stored.filter((key) => !written.has(key));
    assert.ok(stored.length > 300);
    assert.ok(missing.length >= 6 && missing.length <= 10, 'what the last one left unwritten is still missing');
    assert.deepEqual(
      [...written.values()].filter((count) => count !== 1),
      [],
    );
    assert.deepEqual(verifyAudit(join(dir, 'audit')).damage, []);
  });

  it('is checked by a command that names the first broken line', async () => {
    await runAndKill(script, dir, 60);
    const whole = verify();
    assert.deepEqual([whole.status, /^\d+ lines, whole/.test(whole.text)], [0, true], whole.text);
    const head = /Head: (\S+)/.exec(whole.text)?.[1] ?? '';
    assert.equal(verify('--head', head).status, 0);

    const folder = join(dir, 'audit');
    const file = join(folder, readdirSync(folder).find((name) => name.endsWith('.jsonl')) ?? '');
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, lines.with(16, (lines[16] ?? '').replace('"p1"', '"p2"')).join('\n'));
    const broken = verify('--head', head);
    assert.equal(broken.status, 1);
    assert.match(broken.text, /NOT WHOLE[^]*audit-000000000001\.jsonl line 17: the line was changed/);
    assert.equal(verify('--head', 'nonsense').status, 2);
    assert.equal(spawnSync(process.execPath, [VERIFY, join(dir, 'elsewhere')]).status, 2);
  });
});
