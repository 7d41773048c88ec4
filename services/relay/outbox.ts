import type { ServiceRequest } from '../model/request.js';
import type { Clock } from '../ports/clock.js';
import type { Relay } from '../ports/relay.js';
import type { RequestStore } from '../ports/request-store.js';
import type { Changing } from '../requests/changing.js';
import { moved } from '../requests/transitions.js';

const BATCH = 50;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Told of deliveries that failed, for the log; the request itself stays in the outbox and is tried again. */
export type ReportFailure = (failure: { requestId: string; relay: string; attempts: number; error: unknown }) => void;

/** Takes stored requests to 21Vianet. */
export interface Outbox {
  /**
   * Delivers what is due, one attempt each, and resolves with how many were accepted. Called again at any time, also after a crash:
   * a request leaves the outbox only in the write that marks it `delivered`.
   */
  deliverDue(): Promise<number>;
}

export function makeOutbox(ports: {
  store: RequestStore;
  relays: readonly Relay[];
  clock: Clock;
  changing: Changing;
  report: ReportFailure;
}): Outbox {
  const { store, relays, clock, changing, report } = ports;

  async function deliver(request: ServiceRequest): Promise<boolean> {
    const { partnerId, id, outbox } = request;
    if (request.status !== 'submitted') return leave(request);
    const relay = relays.find(({ name }) => name === outbox?.relay);
    try {
      if (!relay) throw new Error(`no relay named ${outbox?.relay}`);
      await relay.deliver(request);
    } catch (error) {
      await changing(partnerId, id, (current) => postponed(current, error, clock.now()));
      report({ requestId: id, relay: outbox?.relay ?? '', attempts: (outbox?.attempts ?? 0) + 1, error });
      return false;
    }
    await changing(partnerId, id, (current) => delivered(current, clock.now()));
    return true;
  }

  /** Withdrawn before it went anywhere: there is nothing to deliver. */
  async function leave({ partnerId, id }: ServiceRequest): Promise<boolean> {
    await changing(partnerId, id, ({ outbox: _, ...rest }) => rest);
    return false;
  }

  return {
    async deliverDue() {
      const due = await store.dueDeliveries(clock.now().toISOString(), BATCH);
      const outcomes = await Promise.all(due.map(deliver));
      return outcomes.filter(Boolean).length;
    },
  };
}

/** Withdrawn meanwhile: it only leaves the outbox. */
function delivered({ outbox, ...request }: ServiceRequest, now: Date): ServiceRequest {
  if (!outbox || request.status !== 'submitted') return request;
  return moved(request, 'delivered', { actor: { kind: 'system', name: 'relay' }, at: now.toISOString() });
}

/** Waits twice as long after each failure, at most an hour. */
function postponed(request: ServiceRequest, error: unknown, now: Date): ServiceRequest {
  if (!request.outbox) return request;
  const attempts = request.outbox.attempts + 1;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  const lastError = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
  return { ...request, outbox: { ...request.outbox, attempts, dueAt: new Date(now.getTime() + wait).toISOString(), lastError } };
}
