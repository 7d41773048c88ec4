import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Reached } from '../services/ports/notifier.js';
import type { Refusal } from '../services/relay/external-event.js';
import { makeCallMetrics, type CallMetrics } from './call-metrics.js';
import { makeCustomerMetrics, type CustomerMetrics } from './customer-metrics.js';
import { makeOutboxMetrics, type OutboxMetrics } from './outbox-metrics.js';
import { makeSelfHelpMetrics, type SelfHelpMetrics } from './self-help-metrics.js';
import { makeServiceRequestMetrics, type ServiceRequestMetrics } from './service-request-metrics.js';

/** What operators watch; each deployment (and test) has its own, nothing is global. */
export interface Metrics extends OutboxMetrics, ServiceRequestMetrics, CallMetrics, CustomerMetrics, SelfHelpMetrics {
  /** Call when a turn starts; call what it returns when the turn is over, however it ended. `channel` is the Bot Framework channel id. */
  readonly turnStarted: (channel: string) => () => void;
  readonly turnFailed: (channel: string) => void;
  readonly requestSubmitted: (serviceId: string, severity: string) => void;
  /** Call when a web chat stream opens; call what it returns when it closes. */
  readonly streamOpened: () => () => void;
  readonly notified: (outcome: Reached | 'failed' | 'mailed' | 'mail_failed') => void;
  /** As `streamOpened`, for the desk page's live updates. */
  readonly deskStreamOpened: () => () => void;
  /** Counts somebody who wanted to sign in to the desk's page. */
  readonly deskSignIn: (outcome: 'accepted' | 'refused' | 'limited') => void;
  /** Counts what could not be written down at once. */
  readonly auditFailed: () => void;
  /** Counts an event that an external desk system sent, by what came of it. */
  readonly relayEvent: (outcome: Refusal | 'applied' | 'refused' | 'failed') => void;
  /** Counts an HTTP answer; `route` is the route's pattern, never the path. */
  readonly answered: (route: string, status: number) => void;
  /** The Prometheus text and its content type. */
  readonly render: () => Promise<{ readonly contentType: string; readonly text: string }>;
}

/** Channels that count by name; any other is `other`, so that a sender cannot make a new time series. */
const CHANNELS = new Set(['msteams', 'directline', 'webchat', 'emulator', 'test']);

export function makeMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'bot_turn_duration_seconds',
    help: 'Time from the start to the end of a turn, waiting in the queue included',
    labelNames: ['channel'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const inFlight = new Gauge({ name: 'bot_turns_in_flight', help: 'Turns that have started and not ended', registers });
  const errors = new Counter({
    name: 'bot_turn_errors_total',
    help: 'Turns that ended in an unforeseen error',
    labelNames: ['channel'],
    registers,
  });
  const submitted = new Counter({
    name: 'bot_requests_submitted_total',
    help: 'Service requests stored',
    labelNames: ['service', 'severity'],
    registers,
  });
  const streams = new Gauge({ name: 'bot_directline_streams', help: 'Open web chat streams', registers });
  const notifications = new Counter({ name: 'bot_notifications_total', help: 'Proactive messages', labelNames: ['outcome'], registers });
  const answers = new Counter({ name: 'bot_http_answers_total', help: 'HTTP answers', labelNames: ['route', 'status'], registers });
  const deskStreams = new Gauge({ name: 'bot_desk_streams', help: 'Open streams of the desk page', registers });
  const deskSignIns = new Counter({
    name: 'bot_desk_sign_ins_total',
    help: 'Tries to sign in to the desk page',
    labelNames: ['outcome'],
    registers,
  });
  const auditFailures = new Counter({ name: 'bot_audit_failures_total', help: 'Writes to the audit log that failed', registers });
  const relayEvents = new Counter({
    name: 'bot_relay_events_total',
    help: 'Events of external desk systems',
    labelNames: ['outcome'],
    registers,
  });
  const nameOf = (channel: string) => (CHANNELS.has(channel) ? channel : 'other');

  return {
    ...makeOutboxMetrics(registers),
    ...makeServiceRequestMetrics(registers),
    ...makeCallMetrics(registers),
    ...makeCustomerMetrics(registers),
    ...makeSelfHelpMetrics(registers),
    turnStarted(channel) {
      inFlight.inc();
      const stop = duration.startTimer({ channel: nameOf(channel) });
      return () => {
        inFlight.dec();
        stop();
      };
    },
    turnFailed: (channel) => errors.inc({ channel: nameOf(channel) }),
    requestSubmitted: (service, severity) => submitted.inc({ service, severity }),
    streamOpened() {
      streams.inc();
      return () => streams.dec();
    },
    notified: (outcome) => notifications.inc({ outcome }),
    deskStreamOpened() {
      deskStreams.inc();
      return () => deskStreams.dec();
    },
    deskSignIn: (outcome) => deskSignIns.inc({ outcome }),
    auditFailed: () => auditFailures.inc(),
    relayEvent: (outcome) => relayEvents.inc({ outcome }),
    answered: (route, status) => answers.inc({ route, status: String(status) }),
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
