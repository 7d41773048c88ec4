import type { Clock } from '../../ports/clock.js';
import type { KeyValueStore } from '../../ports/key-value-store.js';
import type { Recency } from '../customer-index.js';

/** Which customers a partner worked on lately. It only breaks ties, so that losing the last few seconds of it in a crash does no harm. */
export interface RecentUse {
  used(partnerId: string, customerId: string): void;
  /** Larger is more recent, 0 never; of the partner alone. Reads what is kept, the first time. */
  recencyOf(partnerId: string): Promise<Recency>;
  /** Writes what is not written yet; nothing is written after. */
  stop(): Promise<void>;
}

interface Deps {
  readonly keyValues: Pick<KeyValueStore, 'read' | 'write'>;
  readonly clock: Clock;
  readonly report: (event: string, fields: { readonly err: unknown }) => void;
}

/** Of one partner: when each customer was used last (ms since 1970), the oldest first. */
interface Uses {
  readonly at: Map<string, number>;
  readonly read: Promise<void>;
  timer?: NodeJS.Timeout;
  writing?: Promise<void>;
}

const KEPT = 200;
const WRITE_AFTER_MS = 5_000;

export function makeRecentUse({ keyValues, clock, report }: Deps): RecentUse {
  const partners = new Map<string, Uses>();
  let stopped = false;
  const keyOf = (partnerId: string) => `${partnerId}/recent-customers`;

  function usesOf(partnerId: string): Uses {
    const known = partners.get(partnerId);
    if (known) return known;
    const at = new Map<string, number>();
    const uses: Uses = { at, read: load(partnerId, at) };
    partners.set(partnerId, uses);
    return uses;
  }
  async function load(partnerId: string, at: Map<string, number>): Promise<void> {
    try {
      const kept = parse(await keyValues.read(keyOf(partnerId)));
      const since = [...at];
      at.clear();
      for (const [id, ms] of [...kept, ...since]) note(at, id, ms);
    } catch (err) {
      report('customers.recent_use_unreadable', { err });
    }
  }
  async function write(partnerId: string, uses: Uses): Promise<void> {
    delete uses.timer;
    await uses.read;
    await uses.writing;
    uses.writing = keyValues
      .write(keyOf(partnerId), JSON.stringify({ v: 1, used: [...uses.at].map(([id, ms]) => [id, new Date(ms).toISOString()]) }))
      .catch((err: unknown) => report('customers.recent_use_not_written', { err }));
    await uses.writing;
  }
  return {
    used(partnerId, customerId) {
      const uses = usesOf(partnerId);
      note(uses.at, customerId, clock.now().getTime());
      if (!stopped) uses.timer ??= setTimeout(() => void write(partnerId, uses), WRITE_AFTER_MS).unref();
    },
    async recencyOf(partnerId) {
      const { at, read } = usesOf(partnerId);
      await read;
      return Object.assign((customerId: string) => at.get(customerId) ?? 0, { used: () => at.keys() });
    },
    async stop() {
      stopped = true;
      const due = [...partners].filter(([, { timer }]) => timer !== undefined);
      for (const [, { timer }] of due) clearTimeout(timer);
      await Promise.all(due.map(([partnerId, uses]) => write(partnerId, uses)));
      for (const { writing } of partners.values()) await writing;
    },
  };
}

function note(at: Map<string, number>, id: string, ms: number): void {
  at.delete(id);
  at.set(id, ms);
  for (const oldest of at.keys()) {
    if (at.size <= KEPT) break;
    at.delete(oldest);
  }
}

/** What is of no use is left out: it was only a tie-break. */
function parse(json: string | undefined): readonly [string, number][] {
  const { used = [] } = JSON.parse(json ?? '{}') as { used?: readonly [string, string][] };
  return used.map(([id, at]): [string, number] => [id, Date.parse(at)]).filter(([, ms]) => ms > 0);
}
