import { attachmentsOf, type HistoryEntry, type ServiceRequest } from '../model/request.js';
import type { PromiseClock } from '../model/promise-clock.js';
import { milestonesOf } from '../requests/milestones.js';

/** A request as one line of a spreadsheet, for whoever looks after many of them. Instants are ISO 8601; what is not true yet is absent. */
export interface ExportRow {
  readonly number: string;
  readonly status: ServiceRequest['status'];
  readonly severity: ServiceRequest['details']['severity'];
  readonly customer: string;
  readonly serviceId: string;
  readonly title: string;
  readonly author: string;
  readonly owner: string;
  readonly representative?: string | undefined;
  readonly externalReference?: string | undefined;
  readonly createdAt: string;
  readonly deliveredAt?: string | undefined;
  readonly acknowledgedAt?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly answeredAt?: string | undefined;
  /** Known once it was answered, or could not be in time any more. */
  readonly inTime?: boolean | undefined;
  readonly updatedAt: string;
  /** Notes of either side, also those that came with a change of status. */
  readonly notes: number;
  readonly files: number;
}

export function exportRow(request: ServiceRequest, promise: PromiseClock): ExportRow {
  const { number, status, details, customer, serviceId, representative, externalReference, promised } = request;
  const { deliveredAt, acknowledgedAt } = milestonesOf(request);
  return {
    number,
    status,
    severity: details.severity,
    customer: customer.name,
    serviceId,
    title: details.title,
    author: request.author.name,
    owner: request.owner.name,
    representative,
    externalReference,
    createdAt: request.createdAt,
    deliveredAt,
    acknowledgedAt,
    dueAt: promise.kind === 'running' ? promise.dueAt : promised.dueAt,
    answeredAt: promise.kind === 'kept' ? promise.at : undefined,
    inTime: inTime(promise),
    updatedAt: request.updatedAt,
    notes: request.history.filter(hasNote).length,
    files: attachmentsOf(request).length,
  };
}

function inTime(promise: PromiseClock): boolean | undefined {
  if (promise.kind === 'kept') return promise.inTime;
  return promise.kind === 'running' && promise.level === 'missed' ? false : undefined;
}

function hasNote(line: HistoryEntry): boolean {
  return 'note' in line && Boolean(line.note);
}
