import type { AuditBook, AuditEvent, AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { RequestStore } from '../ports/request-store.js';
import type { Stored } from '../requests/changing.js';
import { eventsOf } from './events-of.js';
import { keyOf, unwritten } from './unwritten.js';

/** More are not kept in memory while the log cannot be written; the next start finds them in the requests. */
const KEPT = 10_000;

/**
 * The one way into the audit log, which sees to it that every stored change gets there. What is appended directly (what the desk sees) rejects
 * when it could not be written; a change stands by then, so it is kept and tried again.
 */
export interface AuditTrail extends AuditLog {
  /** Writes down what a stored change added to the history. Never rejects. */
  readonly stored: Stored;
  /** Tries again what could not be written, and notes how far everything is. Call it every so often, and at the end; never rejects. */
  settle(): Promise<void>;
  /** At start, before anything changes: writes down what was stored just before the last end and is not in the log. Resolves with how many lines. */
  reconcile(): Promise<number>;
}

interface Deps {
  readonly book: AuditBook;
  readonly store: Pick<RequestStore, 'listForDesk'>;
  readonly clock: Clock;
  /** Told of every write that failed, and when it cannot be read what is missing; with how many changes wait for the next. */
  readonly failed: (error: unknown, waiting: number) => void;
}

/** A change with the instant from which on the log may not have it. */
interface Kept {
  readonly since: string;
  readonly events: readonly AuditEvent[];
}

export function makeAuditTrail({ book, store, clock, failed }: Deps): AuditTrail {
  const now = () => clock.now().toISOString();
  let kept: Kept[] = [];
  const underWay = new Set<Kept>();
  /** From here on some changes are in the requests only. */
  let lostSince: string | undefined;
  let reconciled = false;
  /** What came by itself while it is not known what the log lacks: it is written, or kept, already. */
  const own = new Set<string>();

  /** Writes what waits and then `events`, in one piece. */
  async function write(events: readonly AuditEvent[], own?: Kept): Promise<void> {
    const taken = own ? [...kept, own] : kept;
    kept = [];
    taken.forEach((each) => underWay.add(each));
    try {
      await book.append([...taken.flatMap((each) => each.events), ...events]);
    } catch (error) {
      kept = [...taken, ...kept];
      lostSince ??= kept.length > KEPT ? kept[0]?.since : undefined;
      kept = kept.slice(-KEPT);
      failed(error, kept.length);
      throw error;
    } finally {
      taken.forEach((each) => underWay.delete(each));
    }
  }
  const trail: AuditTrail = {
    append: (events) => write(events),
    async stored(request, known) {
      const entries = request.history.slice(known).map((_, i) => known + i);
      if (!reconciled) for (const entry of entries) own.add(keyOf({ requestId: request.id, entry }));
      await write([], { since: now(), events: eventsOf(request, entries) }).catch(() => undefined);
    },
    async settle() {
      try {
        if (!reconciled) await trail.reconcile();
        if (kept.length > 0) await write([]);
      } catch {
        return;
      }
      const open = [lostSince, ...[...underWay, ...kept].map(({ since }) => since)].filter((since) => since !== undefined);
      await book.settle(open.sort()[0] ?? now()).catch((error: unknown) => failed(error, kept.length));
    },
    async reconcile() {
      reconciled = false;
      const found = await unwritten(book, store, clock.now()).catch((error: unknown) => {
        failed(error, kept.length);
        throw error;
      });
      // A change that was stored a moment ago has its say first.
      await new Promise(setImmediate);
      const events = found.filter((event) => !own.has(keyOf(event)));
      await write(events);
      reconciled = true;
      own.clear();
      return events.length;
    },
  };
  return trail;
}
