import { deadline, relative } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { HistoryEntry, ServiceRequest } from '../services/model/request.js';

/** What happened, after the request's number: the heading of a card, the subject of a mail. */
export function headlineOf({ number }: Pick<ServiceRequest, 'number'>, entry: HistoryEntry, m: Messages): string {
  const { changed } = m.requests;
  const { changed: more } = m.watching;
  switch (entry.kind) {
    case 'status':
      return changed.status(number, m.words.status[entry.to]);
    case 'note':
    case 'assigned':
    case 'reference':
    case 'followed':
      return changed[entry.kind](number);
    case 'files':
      return more.files(number);
    case 'owner':
      return more.owner(number, entry.to.name);
    case 'delivery_failed':
      return more.deliveryFailed(number);
    case 'promise':
      return more[entry.stage](number);
    case 'unfollowed':
    case 'sent_again':
      return number;
  }
}

/** What it means for the person and what they can do, where that is not plain. */
export function meaningOf({ status }: Pick<ServiceRequest, 'status'>, entry: HistoryEntry, now: Date, m: Messages): string | undefined {
  if (entry.kind === 'promise')
    return m.watching[status === 'submitted' ? 'notThere' : entry.stage](
      `${relative(entry.dueAt, now, m.locale)} · ${deadline(entry.dueAt, now, m.locale)}`,
    );
  if (status === 'waiting_on_partner') return m.requests.view.waiting;
  if (status === 'resolved') return m.requests.view.resolved;
  return entry.kind === 'status' && entry.to === 'delivered' ? m.requests.changed.delivered : undefined;
}
