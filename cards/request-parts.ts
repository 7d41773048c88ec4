import { beijingTime, deadline, relative } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { HistoryEntry, RequestStatus, ServiceRequest } from '../services/model/request.js';
import type { Severity } from '../services/model/severity.js';
import { awaitsHandOff, isStuck } from './delivery-trouble.js';
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

/** The same of a whole request: a saved one is not called on its way while a person has to do something for that. */
export function standingRun(request: Pick<ServiceRequest, 'status' | 'relay' | 'deliveries'>, m: Messages): TextRun {
  const { byHand, stuck } = m.requests.progress;
  if (awaitsHandOff(request)) return run(byHand, { weight: 'bolder', color: 'warning' });
  if (request.status === 'submitted' && isStuck(request)) return run(stuck, { weight: 'bolder', color: 'attention' });
  return statusRun(request.status, m);
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
      return entry.to === 'submitted' ? m.requests.progress.saved : words.status(m.words.status[entry.to]);
    case 'note':
      return words.note;
    case 'assigned':
      return words.assigned(entry.representative);
    case 'reference':
      return words.reference(entry.externalReference);
    case 'followed':
      return words.followed;
    case 'unfollowed':
      return words.unfollowed;
    case 'files':
      return words.files(entry.attachments.map(({ name }) => name));
    case 'owner':
      return isActor(entry, entry.to.userId) ? words.tookOver : words.owner(entry.to.name);
    case 'delivery_failed':
      return words.deliveryFailed(entry.attempts);
    case 'sent_again':
      return words.sentAgain;
    case 'promise':
      return words.promise[entry.stage];
  }
}

function isActor({ actor }: HistoryEntry, userId: string): boolean {
  return actor.kind === 'partner' && actor.userId === userId;
}

/** What was written with it, shown apart. */
export function noteOf(entry: HistoryEntry): string | undefined {
  return entry.kind === 'note' || entry.kind === 'status' || entry.kind === 'files' ? entry.note : undefined;
}

/** Who and when, for one line of history. */
export function byline(entry: HistoryEntry, now: Date, m: Messages, userId?: string): string {
  return `${actorName(entry, m, userId)} · ${beijingTime(entry.at, now, m.locale)}`;
}
