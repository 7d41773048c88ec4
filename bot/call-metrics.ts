import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { makeCallRate } from './call-rate.js';

/** What is counted of calls to Partner Center, Graph and Entra. */
export interface CallMetrics {
  readonly called: (call: Called) => void;
}

interface Called {
  readonly service: string;
  readonly partnerId: string;
  /** The path's pattern, never the path. */
  readonly route: string;
  /** The HTTP status, or what went wrong without one. */
  readonly outcome: number | string;
  readonly ms: number;
}

/** Routes are patterns of ours; should one slip through with an id in it, it must not make a time series of its own for each id. */
const MOST_ROUTES = 40;
/** Documented for Partner Center, for each tenant. */
const CALLS_PER_MINUTE = 500;

/** `now` in ms, from any beginning. */
export function makeCallMetrics(registers: Registry[], now: () => number = () => performance.now()): CallMetrics {
  const calls = new Counter({
    name: 'bot_remote_calls_total',
    help: 'Calls to Partner Center, Graph and Entra, repeated ones included',
    labelNames: ['service', 'route', 'outcome'],
    registers,
  });
  const duration = new Histogram({
    name: 'bot_remote_call_duration_seconds',
    help: 'Time from the first byte out to the last byte in of one call',
    labelNames: ['service', 'route'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30],
    registers,
  });
  const tooMany = new Counter({
    name: 'bot_remote_too_many_total',
    help: 'Calls that were answered with 429',
    labelNames: ['service'],
    registers,
  });
  const tokens = new Counter({
    name: 'bot_token_requests_total',
    help: 'Access tokens asked of Entra: given, refused or failed',
    labelNames: ['outcome'],
    registers,
  });
  const rate = makeCallRate({ perMinute: CALLS_PER_MINUTE, now });
  new Gauge({
    name: 'bot_partner_center_calls_left',
    help: 'Calls that the busiest partner may still make this minute',
    registers,
    collect() {
      this.set(rate.left());
    },
  });
  const routes = new Set<string>();
  function known(route: string): string {
    if (!routes.has(route) && routes.size >= MOST_ROUTES) return 'other';
    routes.add(route);
    return route;
  }

  return {
    called({ service, partnerId, route: path, outcome, ms }) {
      const route = known(path);
      calls.inc({ service, route, outcome: String(outcome) });
      duration.observe({ service, route }, ms / 1_000);
      if (outcome === 429) tooMany.inc({ service });
      if (service === 'entra') tokens.inc({ outcome: tokenOutcome(outcome) });
      if (service === 'partner-center') rate.called(partnerId);
    },
  };
}

function tokenOutcome(outcome: number | string): 'given' | 'refused' | 'failed' {
  if (typeof outcome === 'string' || outcome >= 500 || outcome === 429) return 'failed';
  return outcome < 300 ? 'given' : 'refused';
}
