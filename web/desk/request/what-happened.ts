import type { DeskMessages } from '../../../locales/desk/index.js';
import type { HistoryEntry } from '../api-types.js';

/** In the middle of a line that begins with who did it. */
export function whatHappened(entry: HistoryEntry, { history, status }: DeskMessages): string {
  switch (entry.kind) {
    case 'status':
      if (entry.from === undefined) return history.submitted;
      return entry.to === 'delivered' ? history.delivered : history.status(status[entry.to]);
    case 'note':
      return history.note;
    case 'files':
      return history.files(entry.attachments.length);
    case 'assigned':
      return entry.actor.name === entry.representative ? history.taken : history.assigned(entry.representative);
    case 'reference':
      return history.reference(entry.externalReference);
    case 'owner':
      return history.owner(entry.from.name, entry.to.name);
    case 'followed':
      return history.followed;
    case 'unfollowed':
      return history.unfollowed;
    case 'delivery_failed':
      return history.deliveryFailed(entry.relay, entry.attempts);
    case 'sent_again':
      return history.sentAgain;
    case 'promise':
      return history.promise[entry.stage];
  }
}
