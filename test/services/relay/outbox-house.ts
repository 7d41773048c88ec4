import type { ReportFailure } from '../../../services/relay/attempt.js';
import { makeOutbox } from '../../../services/relay/outbox.js';
import { makeChanging } from '../../../services/requests/changing.js';
import type { RelayName } from '../../../services/model/relay.js';
import type { ServiceRequest } from '../../../services/model/request.js';
import type { Accepted, Parcel } from '../../../services/ports/relay.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { memoryRequestStore } from '../requests/memory-request-store.js';

/** What the other side does with a parcel; without more to say it accepts. */
export type Answer = (parcel: Parcel) => Promise<Accepted>;
export const accepts =
  (accepted: Accepted = {}): Answer =>
  () =>
    Promise.resolve(accepted);
export const refuses =
  (error = new Error('503')): Answer =>
  () =>
    Promise.reject(error);

const DAY_MS = 86_400_000;

/** An outbox on a store in memory, whose relays answer as the test says: `answers` one attempt each, then `always`. */
export function outboxHouse({
  requests = [],
  names = ['webhook'],
  random = () => 1 - Number.EPSILON,
  slots,
}: {
  requests?: readonly ServiceRequest[];
  names?: readonly RelayName[];
  random?: () => number;
  slots?: number;
} = {}) {
  const clock = new ManualClock(new Date('2026-11-23T02:00:00Z'));
  const { store, stored, hooks } = memoryRequestStore(requests);
  const sent: { relay: string; parcel: Parcel }[] = [];
  const failures: Parameters<ReportFailure>[0][] = [];
  const counted: string[] = [];
  const told: string[] = [];
  const script: { answers: Answer[]; always: Answer } = { answers: [], always: accepts() };
  const reads = { due: 0, changes: 0 };
  const watched: typeof store = {
    ...store,
    due(lane, ...rest) {
      if (lane === 'relay:webhook') reads.due += 1;
      return store.due(lane, ...rest);
    },
    change(...args) {
      reads.changes += 1;
      return store.change(...args);
    },
  };
  const changing = makeChanging({
    store: watched,
    alarmOf: () => undefined,
    stored: async ({ history }, known) => void told.push(...history.slice(known).map(({ kind }) => kind)),
  });
  const outbox = makeOutbox({
    store: watched,
    relays: names.map((name) => ({
      name,
      deliver(parcel) {
        sent.push({ relay: name, parcel });
        return (script.answers.shift() ?? script.always)(parcel);
      },
    })),
    clock,
    random,
    changing,
    giveUpAfterMs: DAY_MS,
    report: (failure) => failures.push(failure),
    counted: (relay, outcome) => counted.push(`${relay} ${outcome}`),
    ...(slots === undefined ? {} : { slots }),
  });
  const one = (n = 0): ServiceRequest => {
    const request = stored.get(requests[n]?.id ?? '');
    if (!request) throw new Error(`no request ${n}`);
    return request;
  };
  const keys = () => sent.map(({ parcel }) => parcel.id.slice(-3));
  /** Waits until the next delivery of a request is due. */
  const untilDue = (n = 0) => clock.set(one(n).deliveries[0]?.dueAt ?? '');
  return { clock, store: watched, stored, hooks, changing, sent, failures, counted, told, script, reads, outbox, one, keys, untilDue };
}
