import PQueue from 'p-queue';
import type { Clock, Random } from '../../ports/clock.js';
import type { CustomerSource } from '../../ports/customer-source.js';
import type { CustomerStore } from '../../ports/customer-store.js';
import type { CustomerIndex } from '../customer-index.js';
import type { LocalCopy } from '../local-copy.js';
import { makePartnerSync, type PartnerSync } from './partner-sync.js';
import type { DirectoryEvent } from './sync-event.js';

/** Passes over customers that are kept elsewhere, at once: they share the line with what people wait for. */
const PASSES_AT_ONCE = 2;

/**
 * Keeps the local copies of partners' customers like what their sources have. Partner Center has no feed of changes, so that each pass lists all
 * customers; it is incremental in that only what is new or differs is written and indexed.
 */
export interface CustomerSync extends LocalCopy {
  /** Starts the passes that are due, as far as there is room, and resolves with how many, without waiting for them. Reads in what is not read in yet. */
  passDue(): Promise<number>;
  /** Starts a pass whether one is due or not, unless one is under way or the source asked to be left alone. Does not wait for its end. */
  passNow(partnerId: string): Promise<void>;
  /** Resolves when no pass is under way. */
  idle(): Promise<void>;
  /** Ends what is under way, promptly; a pass goes on at its next page in the next process. */
  stop(): Promise<void>;
}

interface Deps {
  readonly partnerIds: readonly string[];
  readonly sourceOf: (partnerId: string) => CustomerSource;
  /** Where copies of what is kept elsewhere are kept; sample data and the operator's files are not copied. */
  readonly store: CustomerStore;
  readonly indexOf: (partnerId: string) => CustomerIndex;
  readonly clock: Clock;
  readonly random: Random;
  readonly report: (event: DirectoryEvent) => void;
  /** Between the end of a pass and the beginning of the next, in ms. */
  readonly everyMs: number;
}

export function makeCustomerSync({ partnerIds, sourceOf, indexOf, ...deps }: Deps): CustomerSync {
  const stopping = new AbortController();
  const { signal } = stopping;
  const partners = new Map<string, PartnerSync>();
  const queue = new PQueue({ concurrency: PASSES_AT_ONCE });

  function partner(partnerId: string): PartnerSync {
    const known = partners.get(partnerId);
    if (known) return known;
    const made = makePartnerSync({ ...deps, partnerId, source: sourceOf(partnerId), index: indexOf(partnerId), signal });
    partners.set(partnerId, made);
    return made;
  }
  async function startIfDue(one: PartnerSync): Promise<boolean> {
    await one.opened();
    if (one.busy || !(await one.isDue()) || one.busy || signal.aborted) return false;
    const pass = one.reserve();
    if (one.near) void pass();
    else void queue.add(pass, { priority: one.wanted ? 1 : 0 });
    return true;
  }
  async function idle(): Promise<void> {
    await queue.onIdle();
    await Promise.all([...partners.values()].map((one) => one.idle()));
  }

  return {
    opened: (partnerId) => partner(partnerId).opened(),
    learn: (partnerId, change) => partner(partnerId).learn(change),
    status: async (partnerId) => partner(partnerId).status(),
    async passDue() {
      let started = 0;
      for (const partnerId of partnerIds) {
        if (signal.aborted) break;
        // Told by the partner's own sync already; the others must not wait for it.
        if (await startIfDue(partner(partnerId)).catch(() => false)) started += 1;
      }
      return started;
    },
    async passNow(partnerId) {
      const one = partner(partnerId);
      one.want();
      await startIfDue(one);
    },
    idle,
    stop() {
      stopping.abort();
      return idle();
    },
  };
}
