import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { REQUIRE_FOR_COMMONJS } from '../../scripts/require-for-commonjs.mjs';

/** What the process is told while it runs. */
export type Order = { readonly kind: 'clock'; readonly aheadMs: number } | { readonly kind: 'disk'; readonly full: boolean };

export const DESK_SECRET = 'desk-secret-of-the-fault-tests';

let built: Promise<string> | undefined;

/** The product as it is built, made once a run: it starts many times. Resolves with its path. */
async function bundle(): Promise<string> {
  const root = join(import.meta.dirname, '../..');
  const outdir = join(root, 'dist/faults');
  await build({
    entryPoints: [
      { in: join(import.meta.dirname, 'product-process.ts'), out: 'product' },
      { in: join(root, 'adapters/articles/articles-worker.ts'), out: 'articles-worker' },
    ],
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minifySyntax: true,
    external: ['dtrace-provider'],
    logLevel: 'error',
    banner: { js: REQUIRE_FOR_COMMONJS },
  });
  return join(outdir, 'product.js');
}

/** The product in a process that is killed and started again on the same data and port. */
export class Product {
  private child: ChildProcess | undefined;
  private port = '0';
  private aheadMs = 0;
  starts = 0;

  private constructor(
    private readonly script: string,
    private readonly dir: string,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  static async build(settings: Readonly<Record<string, string>>): Promise<Product> {
    const dir = await mkdtemp(join(tmpdir(), 'faults-'));
    return new Product(await (built ??= bundle()), dir, settings);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get dataDir(): string {
    return join(this.dir, 'data');
  }

  /** Resolves once it listens. */
  async start(): Promise<void> {
    this.starts++;
    const env = {
      PATH: process.env['PATH'] ?? '',
      PORT: this.port,
      DATA_DIR: this.dataDir,
      DESK_SECRET,
      FSYNC: 'off',
      FAULTS_AHEAD_MS: String(this.aheadMs),
      ...this.settings,
    };
    const child = fork(this.script, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.child = child;
    const [told] = (await once(child, 'message')) as [{ port: number }];
    this.port = String(told.port);
  }

  /** As a power cut: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async restart(): Promise<void> {
    await this.kill();
    await this.start();
  }

  /** Sets the product's clock so far from the real one, now and after restarts. */
  async setClock(aheadMs: number): Promise<void> {
    this.aheadMs = aheadMs;
    await this.tell({ kind: 'clock', aheadMs });
  }

  async fillDisk(full: boolean): Promise<void> {
    await this.tell({ kind: 'disk', full });
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.dir, { recursive: true, force: true });
  }

  private async tell(order: Order): Promise<void> {
    const { child } = this;
    if (!child) throw new Error('the product does not run');
    const done = once(child, 'message');
    child.send(order);
    await done;
  }
}
