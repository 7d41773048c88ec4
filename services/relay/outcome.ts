import type { Delivery, ServiceRequest } from '../model/request.js';
import type { Accepted } from '../ports/relay.js';
import { moved, recorded, referenced } from '../requests/transitions.js';

const BY = { kind: 'system', name: 'relay' } as const;
const LONGEST_ERROR = 200;

/** The request once the other side has accepted a delivery. What happened to it meanwhile stands: it may have been withdrawn, or have moved on. */
export function delivered(
  request: ServiceRequest,
  { entry }: Pick<Delivery, 'entry'>,
  { externalReference }: Accepted,
  at: string,
): ServiceRequest {
  const left = request.deliveries.filter((other) => other.entry !== entry);
  const rest = left.length === request.deliveries.length ? request : { ...request, deliveries: left };
  const moving = entry === 0 && rest.status === 'submitted' ? moved(rest, 'delivered', { actor: BY, at }) : rest;
  if (externalReference === undefined || moving.externalReference !== undefined) return moving;
  return referenced(moving, externalReference, { actor: BY, at });
}

/** The request after an attempt that failed, due again at `dueAt`. */
export function postponed(request: ServiceRequest, delivery: Delivery, error: unknown, dueAt: string): ServiceRequest {
  return isProven(request, delivery) ? request : tried(request, { ...failed(delivery, error), dueAt });
}

/** The request once a delivery is no longer tried by itself; it and what comes behind it wait to be sent again. */
export function givenUp(request: ServiceRequest, delivery: Delivery, error: unknown, at: string): ServiceRequest {
  if (isProven(request, delivery)) return request;
  const given = tried(request, { ...failed(delivery, error), failedAt: at });
  const { relay } = request;
  return recorded(given, { at, actor: BY, kind: 'delivery_failed', relay, attempts: delivery.attempts + 1 });
}

function failed(delivery: Delivery, error: unknown): Delivery {
  const lastError = error instanceof Error ? error.message.slice(0, LONGEST_ERROR) : 'unknown';
  return { ...delivery, attempts: delivery.attempts + 1, lastError };
}

/** Meanwhile the other side showed in another way that it has the submission (an event, a ticket number): there is nothing left to try. */
function isProven({ history }: ServiceRequest, { entry }: Pick<Delivery, 'entry'>): boolean {
  return entry === 0 && history.some((line) => line.kind === 'status' && line.to === 'delivered');
}

/** What was withdrawn in time meanwhile stays gone. */
function tried(request: ServiceRequest, delivery: Delivery): ServiceRequest {
  return { ...request, deliveries: request.deliveries.map((other) => (other.entry === delivery.entry ? delivery : other)) };
}
