import type { Clock, NewId } from '../../services/ports/clock.js';
import { RelayRefusal, type Parcel } from '../../services/ports/relay.js';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import { hadNoEffect, leftInDoubt, relayRefusal } from './relay-refusal.js';
import type { Sent, SentLog, SentState } from './sent-log.js';

/** So long what was sent may take to be found there; two look-ups so far apart have to miss it before it is sent again. */
export const SETTLE_MS = 60_000;

export interface OncePorts {
  readonly log: SentLog;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Something that takes effect each time it is sent, and by which it can be told whether it did. */
export interface SentOnce<T> {
  /** Names it among all that is ever sent for the request. */
  readonly what: string;
  /** Finds it there. @returns `undefined` when it is certainly not to be found there now. */
  readonly look: (state: SentState) => Promise<T | undefined>;
  /** What has to be asked there before it can be sent; nothing takes effect by it. */
  readonly ready?: () => Promise<void>;
  /** Sends it; `callId` goes along as `MS-RequestId`. Rejects as the client does. */
  readonly send: (callId: string) => Promise<T>;
  /** What is to be remembered of it once it was sent. */
  readonly id?: (sent: T) => string;
  readonly signal: AbortSignal;
}

/**
 * Sends something once, to a service without idempotency keys. It is looked for before it is sent; that it is about to be sent is written down
 * first. After an attempt that may have taken effect it is sent again only when two look-ups, a minute and two minutes later, did not find it. What
 * remains: an effect that shows itself later than that. Rejects with `RelayRefusal`.
 */
export async function once<T>(
  parcel: Parcel,
  { log, clock, newId }: OncePorts,
  { what, look, ready, send, id, signal }: SentOnce<T>,
): Promise<T> {
  const { request } = parcel;
  const state = await log.read(request);
  const found = await look(state);
  if (found !== undefined) {
    if (id && id(found) !== state.id) await log.write(request, { ...state, id: id(found) });
    return found;
  }
  const now = clock.now();
  const known = state.sent?.what === what ? state.sent : undefined;
  const former = known ?? forgotten(parcel, what, now, newId);
  if (former) await settle({ former, isKnown: known !== undefined, now, keep: (sent) => log.write(request, { ...state, sent }) });
  await ready?.();
  const callId = former && !former.answered ? former.callId : newId();
  await log.write(request, { ...state, sent: { what, at: clock.now().toISOString(), callId } });
  // An attempt that took too long was given up elsewhere, and perhaps begun again: it sends nothing any more.
  if (signal.aborted) throw new RelayRefusal('it took too long to look whether it is there already');
  const sent = await send(callId).catch(async (error: unknown) => {
    throw await failed(error);
  });
  if (id) await log.write(request, { ...state, id: id(sent), sent: { what, at: now.toISOString(), callId } });
  return sent;

  async function failed(error: unknown): Promise<RelayRefusal> {
    if (hadNoEffect(error)) {
      await log.write(request, former ? { ...state, sent: former } : { ...state, sent: undefined });
      return relayRefusal(error);
    }
    if (error instanceof RemoteFailure && error.details.status !== undefined) {
      await log.write(request, { ...state, sent: { what, at: clock.now().toISOString(), callId, answered: true } });
    }
    return relayRefusal(error, { inDoubt: true });
  }
}

/** The note of an attempt got lost, but the request still knows that it was left in doubt. */
function forgotten({ request, entry }: Parcel, what: string, now: Date, newId: NewId): Sent | undefined {
  const delivery = request.deliveries.find((one) => request.history[one.entry] === entry);
  return leftInDoubt(delivery?.lastError) ? { what, at: now.toISOString(), callId: newId() } : undefined;
}

/** Returns once it may be sent again; until then it rejects with how long to wait, and keeps how far it has come. */
async function settle({
  former,
  isKnown,
  now,
  keep,
}: {
  former: Sent;
  isKnown: boolean;
  now: Date;
  keep: (sent: Sent) => Promise<void>;
}): Promise<void> {
  const since = (at: string) => now.getTime() - Date.parse(at);
  const wait = (ms: number) =>
    new RelayRefusal('not found there; an attempt that may have taken effect is waited for', { onlyThis: true, retryAfterMs: ms });
  const at = now.toISOString();
  // A clock that was set back would have us wait for as long.
  if (!isKnown || since(former.at) < 0 || since(former.missedAt ?? former.at) < 0) {
    await keep({ ...former, at, missedAt: undefined });
    throw wait(SETTLE_MS);
  }
  if (since(former.at) < SETTLE_MS) throw wait(SETTLE_MS - since(former.at));
  if (former.missedAt === undefined) {
    await keep({ ...former, missedAt: at });
    throw wait(SETTLE_MS);
  }
  if (since(former.missedAt) < SETTLE_MS) throw wait(SETTLE_MS - since(former.missedAt));
}
