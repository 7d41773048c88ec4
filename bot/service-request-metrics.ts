import { Counter, type Registry } from 'prom-client';

/** What is counted of the way by Partner Center's API, beside the outbox. */
export interface ServiceRequestMetrics {
  /** Something that an operator has to look at, by the event in the log. */
  readonly relayTrouble: (event: string) => void;
  /** One reading of a partner's service requests. */
  readonly serviceRequestsPolled: (outcome: 'read' | 'failed') => void;
}

export function makeServiceRequestMetrics(registers: Registry[]): ServiceRequestMetrics {
  const troubles = new Counter({
    name: 'bot_relay_troubles_total',
    help: 'Of the relay by Partner Center: locked out, made twice, no fitting support topic',
    labelNames: ['event'],
    registers,
  });
  const polls = new Counter({
    name: 'bot_service_request_polls_total',
    help: "Readings of partners' service requests in Partner Center",
    labelNames: ['outcome'],
    registers,
  });
  return {
    relayTrouble: (event) => troubles.inc({ event }),
    serviceRequestsPolled: (outcome) => polls.inc({ outcome }),
  };
}
