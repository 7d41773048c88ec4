import type { ServiceRequest } from '../model/request.js';
import type { Clock } from '../ports/clock.js';
import type { RequestStore } from '../ports/request-store.js';
import type { Changing } from '../requests/changing.js';
import { recorded } from '../requests/transitions.js';
import type { PromiseClocks } from './promise-clock.js';

const BATCH = 50;

/** Notices when a promised answer is due soon, or did not come in time. */
export interface Alarms {
  /**
   * Records what the clocks of the requests that are due say by now, and resolves with how many were looked at. A stage is recorded once, also
   * after a restart; a clock that jumped past both stages records only that the answer did not come. Who is told follows from the record.
   */
  raiseDue(): Promise<number>;
}

export function makeAlarms({
  store,
  clock,
  changing,
  promiseClocks,
  report,
}: {
  store: RequestStore;
  clock: Clock;
  changing: Changing;
  promiseClocks: PromiseClocks;
  /** Told of a request whose alarm could not be stored; it is looked at again. */
  report: (failure: { requestId: string; error: unknown }) => void;
}): Alarms {
  function raised(request: ServiceRequest, now: Date): ServiceRequest {
    const alarm = promiseClocks.alarmOf(request);
    const state = promiseClocks.of(request, now);
    const isTold = alarm === undefined || alarm.at > now.toISOString();
    if (state.kind !== 'running' || state.level === 'fine' || isTold) return withAlarm(request, alarm);
    const { level: stage, dueAt } = state;
    return recorded(request, { at: now.toISOString(), actor: { kind: 'system', name: 'clock' }, kind: 'promise', stage, dueAt });
  }
  return {
    async raiseDue() {
      const now = clock.now();
      let looked = 0;
      for (const { partnerId, id } of await store.due('promise', now.toISOString(), BATCH)) {
        try {
          await changing(partnerId, id, (request) => raised(request, now));
          looked++;
        } catch (error) {
          report({ requestId: id, error });
        }
      }
      return looked;
    },
  };
}

/** What is stored may be out of date: the calendar was changed. */
function withAlarm({ promiseAlarm: _, ...rest }: ServiceRequest, alarm: ServiceRequest['promiseAlarm']): ServiceRequest {
  return { ...rest, ...(alarm ? { promiseAlarm: alarm } : {}) };
}
