import type { ReactNode } from 'react';
import type { DeskRequest, PromiseClock, RequestStatus, Severity } from '../api-types.js';
import { beijingTime, relative } from '../../../locales/format.js';
import { useDeskContext } from './desk-context.js';

type Tone = 'quiet' | 'brand' | 'good' | 'warning' | 'danger';

/** A word with a colour: the colour never says anything alone. */
function Pill({ tone, title, children }: { tone: Tone; title?: string; children: ReactNode }) {
  return (
    <span className="pill" data-tone={tone} title={title}>
      {children}
    </span>
  );
}

const STATUS_TONES: Readonly<Record<RequestStatus, Tone>> = {
  submitted: 'quiet',
  delivered: 'brand',
  in_progress: 'brand',
  waiting_on_partner: 'warning',
  resolved: 'good',
  closed: 'quiet',
  withdrawn: 'quiet',
};

export function StatusPill({ status }: { status: RequestStatus }) {
  const { m } = useDeskContext();
  return <Pill tone={STATUS_TONES[status]}>{m.status[status]}</Pill>;
}

export function SeverityPill({ severity }: { severity: Severity }) {
  const { m } = useDeskContext();
  return <Pill tone={({ A: 'danger', B: 'warning', C: 'quiet' } as const)[severity]}>{m.severity[severity]}</Pill>;
}

/** A delivery that was given up: somebody has to send it again. */
export function UndeliveredPill({ request }: { request: DeskRequest }) {
  const { m } = useDeskContext();
  return request.deliveries.some(({ failedAt }) => failedAt) ? <Pill tone="danger">{m.queue.notDelivered}</Pill> : null;
}

/** Time left till the promised answer, and a word for how that stands. Due means missed, also before the server says so. */
export function PromisePill({ promise }: { promise: PromiseClock }) {
  const { m, now, locale } = useDeskContext();
  switch (promise.kind) {
    case 'none':
      return <span className="quiet">{m.promise.none}</span>;
    case 'over':
      return <span className="quiet">{m.promise.over}</span>;
    case 'paused':
      return (
        <Pill tone="quiet" title={m.promise.paused}>
          {m.promise.pausedShort}
        </Pill>
      );
    case 'kept':
      return (
        <Pill tone={promise.inTime ? 'good' : 'warning'} title={beijingTime(promise.at, now, locale)}>
          {promise.inTime ? m.promise.keptInTime : m.promise.keptLate}
        </Pill>
      );
    case 'running': {
      const level = new Date(promise.dueAt) <= now ? 'missed' : promise.level;
      return (
        <Pill tone={({ fine: 'quiet', soon: 'warning', missed: 'danger' } as const)[level]} title={beijingTime(promise.dueAt, now, locale)}>
          {m.promise[level]} · {relative(promise.dueAt, now, locale)}
        </Pill>
      );
    }
  }
}
