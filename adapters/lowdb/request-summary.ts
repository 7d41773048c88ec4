import { isOpen, type RequestStatus, type ServiceRequest } from '../../services/model/request.js';
import type { Severity } from '../../services/model/severity.js';
import { fold } from '../../services/text/fold.js';

/** What lists and searches need of a request; all that is held in memory of every one, so times are numbers (ms since 1970). */
export interface RequestSummary {
  readonly id: string;
  readonly partnerId: string;
  readonly number: string;
  readonly status: RequestStatus;
  readonly severity: Severity;
  readonly customerId: string;
  readonly serviceId: string;
  /** Empty while nobody has it. */
  readonly representative: string;
  /** Whether a delivery was given up. */
  readonly failed: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Until when an answer is promised; without end when none is, or none is waited for any more. */
  readonly answerDueAt: number;
  /** What the desk searches, folded. */
  readonly text: string;
}

/** Names that many requests share are kept once. */
const shared = new Map<string, string>();

export function summarise(request: ServiceRequest): RequestSummary {
  const { id, number, status, customer, representative = '', externalReference = '', details } = request;
  return {
    id,
    partnerId: once(request.partnerId),
    number,
    status: once(status),
    severity: once(details.severity),
    customerId: once(customer.id),
    serviceId: once(request.serviceId),
    representative: once(representative),
    failed: request.deliveries.some(({ failedAt }) => failedAt !== undefined),
    createdAt: Date.parse(request.createdAt),
    updatedAt: Date.parse(request.updatedAt),
    answerDueAt: answerDueAt(request),
    text: fold([number, customer.name, details.title, externalReference, representative].join('\n')),
  };
}

/** Once a representative works on it the promised answer is there. */
function answerDueAt({ status, promised: { dueAt } }: ServiceRequest): number {
  return dueAt === undefined || !isOpen({ status }) || status === 'in_progress' || status === 'resolved' ? Infinity : Date.parse(dueAt);
}

function once<T extends string>(text: T): T {
  const known = shared.get(text);
  if (known === undefined) shared.set(text, text);
  return (known as T | undefined) ?? text;
}
