import { beijingTime, deadline, relative } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { HistoryEntry, RequestStatus, ServiceRequest } from '../services/model/request.js';
import type { Severity } from '../services/model/severity.js';
import { run, type Color, type TextRun } from './elements.js';

const STATUS_COLORS: Readonly<Record<RequestStatus, Color>> = {
  submitted: 'accent',
  delivered: 'accent',
  in_progress: 'accent',
  waiting_on_partner: 'attention',
  resolved: 'good',
  closed: 'default',
  withdrawn: 'default',
};
const SEVERITY_COLORS: Readonly<Record<Severity, Color>> = { A: 'attention', B: 'accent', C: 'default' };

/** The status as a word, with a colour that helps but is never needed. */
export function statusRun(status: RequestStatus, m: Messages): TextRun {
  return run(m.words.status[status], { weight: 'bolder', color: STATUS_COLORS[status] });
}

/** "A · critical", coloured likewise. */
export function severityRun(severity: Severity, m: Messages): TextRun {
  return run(`${severity} · ${m.words.severity[severity]}`, { weight: 'bolder', color: SEVERITY_COLORS[severity] });
}

/** The promised answer in words, from the request itself: what was promised then stays, whatever is promised now. */
export function promisedBy({ promised }: ServiceRequest, now: Date, m: Messages): string | undefined {
  return promised.dueAt === undefined
    ? undefined
    : `${relative(promised.dueAt, now, m.locale)} · ${deadline(promised.dueAt, now, m.locale)}`;
}

function actorName({ actor }: HistoryEntry, m: Messages, userId?: string): string {
  switch (actor.kind) {
    case 'partner':
      return actor.userId === userId ? m.words.you : m.words.colleague(actor.name);
    case 'representative':
      return m.words.representative(actor.name);
    case 'system':
      return m.words.system;
  }
}

/** What happened, in a few words; a note's text is shown apart. */
export function happened(entry: HistoryEntry, m: Messages): string {
  const words = m.requests.history;
  switch (entry.kind) {
    case 'status':
      return words.status(m.words.status[entry.to]);
    case 'note':
      return words.note;
    case 'assigned':
      return words.assigned(entry.representative);
    case 'reference':
      return words.reference(entry.externalReference);
    case 'followed':
      return words.followed;
    case 'files':
    case 'owner':
    case 'unfollowed':
    case 'delivery_failed':
    case 'sent_again':
    case 'promise':
      return entry.kind;
  }
}

export function noteOf(entry: HistoryEntry): string | undefined {
  return entry.kind === 'note' || entry.kind === 'status' ? entry.note : undefined;
}

/** Who and when, for one line of history. */
export function byline(entry: HistoryEntry, now: Date, m: Messages, userId?: string): string {
  return `${actorName(entry, m, userId)} · ${beijingTime(entry.at, now, m.locale)}`;
}
