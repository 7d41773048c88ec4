import type { Delivery, ServiceRequest } from '../model/request.js';
import type { Clock, Random } from '../ports/clock.js';
import type { Accepted, Relay } from '../ports/relay.js';
import type { RequestStore } from '../ports/request-store.js';
import type { Changing } from '../requests/changing.js';
import { moved, recorded } from '../requests/transitions.js';

const BATCH = 50;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Told of deliveries that failed, for the log; the request itself stays in the outbox and is tried again. */
export type ReportFailure = (failure: { requestId: string; relay: string; attempts: number; gaveUp: boolean; error: unknown }) => void;

/** Takes stored requests to 21Vianet. */
export interface Outbox {
  /**
   * Delivers what is due, one attempt each, and resolves with how many were accepted. Called again at any time, also after a crash:
   * a delivery leaves the outbox only in the write that records that it was accepted.
   */
  deliverDue(): Promise<number>;
}

interface Ports {
  readonly store: RequestStore;
  readonly relays: readonly Relay[];
  readonly clock: Clock;
  readonly random: Random;
  readonly changing: Changing;
  /** After so long a delivery is given up. */
  readonly giveUpAfterMs: number;
  readonly report: ReportFailure;
}

/** The key by which the other side knows a repeated delivery. */
export function deliveryId(requestId: string, entry: number): string {
  return `${requestId}.${entry}`;
}

export function makeOutbox({ store, relays, clock, random, changing, giveUpAfterMs, report }: Ports): Outbox {
  async function deliver(relay: Relay, request: ServiceRequest): Promise<boolean> {
    const { partnerId, id, deliveries, history } = request;
    const delivery = deliveries[0];
    const entry = delivery && history[delivery.entry];
    if (!delivery || !entry) return false;
    try {
      const accepted = await relay.deliver({ id: deliveryId(id, delivery.entry), request, entry });
      await changing(partnerId, id, (current) => delivered(current, delivery, accepted, clock.now()));
      return true;
    } catch (error) {
      const now = clock.now();
      const gaveUp = now.getTime() - Date.parse(delivery.since) >= giveUpAfterMs;
      await changing(partnerId, id, (current) =>
        gaveUp ? givenUp(current, delivery, error, now) : postponed(current, delivery, error, now),
      );
      report({ requestId: id, relay: relay.name, attempts: delivery.attempts + 1, gaveUp, error });
      return false;
    }
  }

  /** Waits about twice as long after each failure, at most an hour; spread out, so that what failed together is not tried together. */
  function postponed(request: ServiceRequest, delivery: Delivery, error: unknown, now: Date): ServiceRequest {
    const wait = Math.min(FIRST_WAIT_MS * 2 ** delivery.attempts, LONGEST_WAIT_MS) * (0.5 + random() / 2);
    return replaced(request, { ...failed(delivery, error), dueAt: new Date(now.getTime() + wait).toISOString() });
  }

  return {
    async deliverDue() {
      let accepted = 0;
      for (const relay of relays) {
        const due = await store.due(`relay:${relay.name}`, clock.now().toISOString(), BATCH);
        accepted += (await Promise.all(due.map((request) => deliver(relay, request)))).filter(Boolean).length;
      }
      return accepted;
    },
  };
}

function delivered(request: ServiceRequest, { entry }: Delivery, { externalReference }: Accepted, now: Date): ServiceRequest {
  const at = now.toISOString();
  const actor = { kind: 'system', name: 'relay' } as const;
  const rest = { ...request, deliveries: request.deliveries.filter((other) => other.entry !== entry) };
  const moving = entry === 0 && rest.status === 'submitted' ? moved(rest, 'delivered', { actor, at }) : rest;
  if (externalReference === undefined || moving.externalReference !== undefined) return moving;
  return { ...recorded(moving, { at, actor, kind: 'reference', externalReference }), externalReference };
}

function givenUp(request: ServiceRequest, delivery: Delivery, error: unknown, now: Date): ServiceRequest {
  const at = now.toISOString();
  const given = replaced(request, { ...failed(delivery, error), failedAt: at });
  return recorded(given, {
    at,
    actor: { kind: 'system', name: 'relay' },
    kind: 'delivery_failed',
    relay: request.relay,
    attempts: delivery.attempts + 1,
  });
}

function failed(delivery: Delivery, error: unknown): Delivery {
  return { ...delivery, attempts: delivery.attempts + 1, lastError: error instanceof Error ? error.message.slice(0, 200) : 'unknown' };
}

/** Withdrawn meanwhile: it stays gone. */
function replaced(request: ServiceRequest, delivery: Delivery): ServiceRequest {
  return { ...request, deliveries: request.deliveries.map((other) => (other.entry === delivery.entry ? delivery : other)) };
}
