import type { LowdbStore } from '../adapters/lowdb/open-data-folder.js';
import type { PartnerCenterClient } from '../adapters/partner-center/client.js';
import { makeServiceRequests } from '../adapters/partner-center/service-requests.js';
import type { Clock } from '../services/ports/clock.js';
import type { TakeEvent } from '../services/relay/events.js';
import { makeServiceRequestPoll, type PollReport } from '../services/relay/service-request-poll.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { startWorkLoop, type WorkLoop } from './work-loop.js';

/** How often it is looked which partner's turn it is. */
const LOOK_EVERY_MS = 15_000;

interface Deps {
  readonly client: PartnerCenterClient;
  readonly partnerIds: readonly string[];
  readonly store: Pick<LowdbStore, 'requests' | 'keyValues'>;
  readonly takeEvent: TakeEvent;
  readonly clock: Clock;
  readonly metrics: Pick<Metrics, 'serviceRequestsPolled' | 'relayEvent'>;
  readonly log: Log;
}

/** Brings back what happens to service requests that went by Partner Center's API. */
export function composeServiceRequests({ client, partnerIds, store, takeEvent, clock, metrics, log }: Deps): {
  start(): void;
  stop(): Promise<void>;
} {
  let loop: WorkLoop | undefined;
  const poll = makeServiceRequestPoll({
    partnerIds,
    source: makeServiceRequests(client, 'background'),
    store: store.requests,
    keyValues: store.keyValues,
    takeEvent,
    clock,
    random: Math.random,
    report: tell,
    taken: (taken) => metrics.relayEvent(taken.applied ? 'applied' : taken.reason),
  });

  function tell(report: PollReport): void {
    if (report.kind !== 'not_readable') metrics.serviceRequestsPolled(report.kind);
    const { kind, ...fields } = report;
    if (kind === 'read') return log[report.applied > 0 ? 'info' : 'debug']({ event: 'service_requests.read', ...fields });
    const { error, ...rest } = { error: undefined, ...fields };
    log.warn({ event: kind === 'failed' ? 'service_requests.poll_failed' : 'service_requests.not_readable', ...rest, err: error });
  }
  return {
    start: () => void (loop = startWorkLoop('service requests', () => poll.pollDue().then(() => 0), log, LOOK_EVERY_MS)),
    async stop() {
      poll.stop();
      await loop?.stop();
    },
  };
}
