import type { CustomerSourceName, DirectoryStatus, RowProblem } from '../../model/directory-status.js';
import type { Clock, Random } from '../../ports/clock.js';
import type { CustomerSource } from '../../ports/customer-source.js';
import type { CustomerStore } from '../../ports/customer-store.js';
import type { CustomerIndex } from '../customer-index.js';
import { NO_COPY } from './no-copy.js';
import { makePartnerCopy } from './partner-copy.js';
import { makePass } from './partner-pass.js';
import type { DirectoryEvent } from './sync-event.js';
import { directoryStatus } from './sync-status.js';
import { isDueAt, troubleOf } from './sync-times.js';

/** Rows of the operator's file that are shown of those that could not be taken. */
const ROWS_SHOWN = 20;
/** After what is kept could not be read, it is tried again no sooner than this. */
const OPEN_AGAIN_MS = 15_000;

interface Deps {
  readonly partnerId: string;
  readonly source: CustomerSource;
  readonly store: CustomerStore;
  readonly index: CustomerIndex;
  readonly clock: Clock;
  readonly random: Random;
  readonly report: (event: DirectoryEvent) => void;
  readonly everyMs: number;
  readonly signal: AbortSignal;
}

export type PartnerSync = ReturnType<typeof makePartnerSync>;

/** The customers of one partner: read in once, then brought up to date by one pass at a time. */
export function makePartnerSync({ partnerId, source, store, index, clock, random, report, everyMs, signal }: Deps) {
  const near = isNear(source.name);
  const copy = makePartnerCopy({ partnerId, index, store: near ? NO_COPY : store, listIsAll: near, signal });
  const about = { partnerId, source: source.name };
  const now = () => clock.now().getTime();
  let opening: Promise<void> | undefined;
  let failedAt: number | undefined;
  let underWay: Promise<void> | undefined;
  let running: { readonly startedAt: string; readonly resumed: boolean } | undefined;
  let wanted = false;
  let reserved = false;
  let version: string | undefined;
  let triedVersion: string | undefined;
  let refused: { count: number; first: readonly RowProblem[] } = { count: 0, first: [] };

  async function open(): Promise<void> {
    const from = now();
    try {
      await copy.read();
    } catch (err) {
      failedAt = now();
      if (!signal.aborted) report({ ...about, event: 'directory.not_opened', err });
      throw err;
    }
    if (!near) report({ ...about, event: 'directory.opened', customers: copy.size, ms: now() - from });
    if (near) await run();
  }

  function run(): Promise<void> {
    return (underWay ??= pass().finally(() => (underWay = undefined)));
  }

  /** Never rejects: what came of it is in the state and told. */
  async function pass(): Promise<void> {
    if (signal.aborted) return;
    const from = now();
    const { pass: begun } = copy.state;
    const startedAt = begun?.startedAt ?? new Date(from).toISOString();
    let pages = 0;
    let rows: readonly RowProblem[] = [];
    // The card that told of it says that asking once more confirms it.
    const confirmed = wanted && copy.state.trouble?.kind === 'suspicious';
    wanted = false;
    running = { startedAt, resumed: begun !== undefined };
    if (!near) report({ ...about, event: 'directory.pass_started', customers: copy.size, resumed: running.resumed });
    function pageTaken(more: readonly RowProblem[]): void {
      pages += 1;
      rows = [...rows, ...more];
    }
    try {
      const found = await source.version?.(partnerId);
      triedVersion = found;
      const { last, suspicious } = await makePass({ partnerId, source, copy, clock, signal, pageTaken, startedAt, confirmed });
      version = found;
      refused = { count: rows.length, first: rows.slice(0, ROWS_SHOWN) };
      const { startedAt: _, endedAt: __, ...counts } = last;
      report({ ...about, event: suspicious ? 'directory.pass_suspicious' : 'directory.pass_ended', ...counts, pages, ms: now() - from });
    } catch (err) {
      if (signal.aborted) return;
      const trouble = troubleOf(err, { failures: copy.state.trouble?.failures ?? 0, now: now(), random, near });
      const { kind, failures, retryAt, correlationId } = trouble;
      report({ ...about, event: 'directory.pass_failed', kind, failures, retryAt, correlationId, pages, ms: now() - from, err });
      await copy.keepTrouble(trouble);
    } finally {
      running = undefined;
    }
  }

  return {
    near,
    get wanted() {
      return wanted;
    },
    want: () => void (wanted = true),
    /** Whether a pass is under way or about to begin. */
    get busy() {
      return reserved || underWay !== undefined;
    },
    /** Gives the pass that is about to begin. */
    reserve() {
      reserved = true;
      return () => {
        reserved = false;
        return run();
      };
    },
    opened(): Promise<void> {
      if (failedAt !== undefined && Math.abs(now() - failedAt) >= OPEN_AGAIN_MS) opening = failedAt = undefined;
      return (opening ??= open());
    },
    learn: copy.learn,
    async isDue(): Promise<boolean> {
      const due = isDueAt(copy.state, { now: now(), everyMs: source.version ? undefined : everyMs, wanted });
      // A file that was mended is not kept waiting for what was wrong before.
      if (due === false && triedVersion !== undefined) return (await source.version?.(partnerId).catch(() => undefined)) !== triedVersion;
      if (due !== undefined) return due;
      // One that cannot be told is a new one: the pass will say what is wrong.
      return version === undefined || (await source.version?.(partnerId).catch(() => undefined)) !== version;
    },
    status: (): DirectoryStatus =>
      directoryStatus({
        source: source.name,
        customers: copy.size,
        searchable: index.searchable,
        state: copy.state,
        running,
        everyMs: source.version ? undefined : everyMs,
        refused,
      }),
    /** Resolves when no pass and no change is under way. */
    async idle(): Promise<void> {
      await opening?.catch(() => undefined);
      await underWay;
      await copy.settled();
    },
  };
}

function isNear(name: CustomerSourceName): boolean {
  return name !== 'partner-center';
}
