import type { ServiceRequest } from '../model/request.js';
import type { Clock, Random } from '../ports/clock.js';
import type { KeyValueStore } from '../ports/key-value-store.js';
import { RemoteFailure } from '../ports/remote-failure.js';
import type { RequestStore } from '../ports/request-store.js';
import type { ServiceRequestSource } from '../ports/service-request-source.js';
import { backOffMs } from './back-off.js';
import type { TakeEvent } from './events.js';
import type { Taken } from './external-event.js';
import { readPosition, writePosition } from './poll-position.js';
import { deliveredOpen, isFollowed, makePairing, type Pair } from './read-service-requests.js';
import { eventsOf } from './service-request-events.js';

/** How often a partner's service requests are read while some are open. */
const EVERY_MS = 120_000;
const LONGEST_WAIT_MS = 3_600_000;
/** What was changed shortly before the last change that was read is read again: lists are not read at one instant. */
const OVERLAP_MS = 600_000;

/** What came of reading one partner's service requests, or one of them; no personal text in it. */
export type PollReport =
  | { readonly kind: 'read'; readonly partnerId: string; readonly open: number; readonly changed: number; readonly applied: number }
  | { readonly kind: 'failed'; readonly partnerId: string; readonly failures: number; readonly error: unknown }
  /** One service request could not be read; the others were. */
  | { readonly kind: 'not_readable'; readonly requestId: string; readonly error?: unknown };

export interface ServiceRequestPoll {
  /** Reads what is due. Resolves when it is done; never rejects. */
  pollDue(): Promise<void>;
  /** Ends what is under way; `pollDue` does nothing after. */
  stop(): void;
}

interface Deps {
  readonly partnerIds: readonly string[];
  readonly source: ServiceRequestSource;
  readonly store: RequestStore;
  readonly keyValues: Pick<KeyValueStore, 'read' | 'write'>;
  readonly takeEvent: TakeEvent;
  readonly clock: Clock;
  readonly random: Random;
  readonly report: (report: PollReport) => void;
  /** Told of every event that was taken in, for the metrics. */
  readonly taken?: (taken: Taken) => void;
}

/**
 * Reads how partners' service requests stand in Partner Center, by their last change, and takes it in as an external desk's events are. Nothing is
 * asked for partners without open ones. Whatever dies on the way, what was not written down as read is read again, which changes nothing.
 */
export function makeServiceRequestPoll({
  partnerIds,
  source,
  store,
  keyValues,
  takeEvent,
  clock,
  random,
  report,
  taken,
}: Deps): ServiceRequestPoll {
  const ending = new AbortController();
  const due = new Map<string, { readonly at: number; readonly failures: number }>();

  async function poll(partnerId: string): Promise<void> {
    const failures = due.get(partnerId)?.failures ?? 0;
    const now = () => clock.now().getTime();
    try {
      await readAll(partnerId);
      due.set(partnerId, { at: now() + EVERY_MS, failures: 0 });
    } catch (error) {
      if (ending.signal.aborted) return;
      const leastMs = error instanceof RemoteFailure ? (error.details.retryAfterMs ?? 0) : 0;
      const wait = backOffMs(failures + 1, random, { firstMs: 2 * EVERY_MS, longestMs: LONGEST_WAIT_MS, leastMs });
      due.set(partnerId, { at: now() + wait, failures: failures + 1 });
      report({ kind: 'failed', partnerId, failures: failures + 1, error });
    }
  }

  async function readAll(partnerId: string): Promise<void> {
    const requests = await deliveredOpen(store, partnerId);
    if (requests.length === 0) return;
    const position = await readPosition(keyValues, partnerId);
    const known = new Set(position.known);
    const overlapping = position.since && new Date(Date.parse(position.since) - OVERLAP_MS).toISOString();
    const fromOf = ({ id }: ServiceRequest) => (known.has(id) ? overlapping : undefined);
    const isChanged = ({ request, listed: { modifiedAt } }: Pair) => modifiedAt === undefined || modifiedAt >= (fromOf(request) ?? '');

    const pairs = await pairsOf(partnerId, requests);
    const changed = pairs.filter(isChanged);
    const unread = new Set<string>();
    let applied = 0;
    for (const { request, listed } of changed) {
      const count = await takeIn(request, listed.id, fromOf(request));
      if (count === undefined) unread.add(request.id);
      else applied += count;
    }
    const read = pairs.filter(({ request }) => !unread.has(request.id));
    // While one is not readable, the others must not move the beginning of what is looked at beyond its changes: it counts as not known.
    const since = read.reduce(
      (latest, { listed: { modifiedAt = '' } }) => (modifiedAt > latest ? modifiedAt : latest),
      position.since ?? '',
    );
    const next = { ...(since === '' ? {} : { since }), known: read.map(({ request }) => request.id).sort() };
    if (next.since !== position.since || next.known.join() !== position.known.join()) await writePosition(keyValues, partnerId, next);
    report({ kind: 'read', partnerId, open: requests.length, changed: changed.length, applied });
  }

  async function pairsOf(partnerId: string, requests: readonly ServiceRequest[]): Promise<readonly Pair[]> {
    const pairOf = makePairing(requests);
    const pairs = new Map<string, Pair>();
    for await (const listed of source.list(partnerId, ending.signal)) {
      const pair = pairOf(listed);
      // Should there be two, the one that is known by its number counts.
      if (pair && (!pairs.has(pair.request.id) || pair.request.externalReference === listed.id)) pairs.set(pair.request.id, pair);
    }
    return [...pairs.values()];
  }

  /** @returns how much was new, or `undefined` when this one could not be read. */
  async function takeIn({ partnerId, id }: ServiceRequest, remoteId: string, from: string | undefined): Promise<number | undefined> {
    const remote = await source.read(partnerId, remoteId, ending.signal).catch((error: unknown) => {
      if (error instanceof RemoteFailure && (error.kind === 'refused' || error.kind === 'unreadable')) return error;
      throw error;
    });
    if (remote === undefined || remote instanceof RemoteFailure) {
      report({ kind: 'not_readable', requestId: id, ...(remote ? { error: remote } : {}) });
      return undefined;
    }
    // As it is now: the partner may have done something meanwhile.
    const request = await store.get(partnerId, id);
    if (!request || !isFollowed(request)) return 0;
    let applied = 0;
    for (const event of eventsOf(request, remote, { from, now: clock.now().toISOString() })) {
      const outcome = await takeEvent(event);
      taken?.(outcome);
      if (outcome.applied) applied += 1;
    }
    return applied;
  }

  return {
    async pollDue() {
      const now = clock.now().getTime();
      // A clock that was set back must not leave a partner waiting for as long.
      const isDue = (at = 0) => at <= now || at > now + LONGEST_WAIT_MS;
      const partners = ending.signal.aborted ? [] : partnerIds.filter((id) => isDue(due.get(id)?.at));
      await Promise.all(partners.map(poll));
    },
    stop: () => ending.abort(),
  };
}
