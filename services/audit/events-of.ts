import type { HistoryEntry, ServiceRequest } from '../model/request.js';
import type { AuditEvent } from '../ports/audit-log.js';

/** What is written down of lines of a request's history: who did what kind of thing when, never what they wrote. */
export function eventsOf({ id, partnerId, history }: ServiceRequest, entries: readonly number[], remark?: string): AuditEvent[] {
  return entries.flatMap((entry) => {
    const line = history[entry];
    if (!line) return [];
    const action = entry === 0 ? 'created' : 'changed';
    const detail = [kindOf(line), ...(remark === undefined ? [] : [remark])].join(' ');
    return [{ at: line.at, actor: line.actor, action, partnerId, requestId: id, entry, detail } as const];
  });
}

function kindOf(line: HistoryEntry): string {
  return line.kind === 'status' ? `status ${line.to}` : line.kind;
}
