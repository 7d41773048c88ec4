import type { Activity } from '../direct-line/activity.js';
import type { Fate } from '../direct-line/outbox.js';
import { settlesItsCard } from './value.js';

/** One line of the conversation. `key` stays the same when an echo or an update replaces the activity. */
export interface Entry {
  readonly key: string;
  readonly mine: boolean;
  readonly activity: Activity;
  readonly fate: Fate;
  /** What answered the card that this entry carries; it is over then. */
  readonly answer?: Activity;
}

/** `updated` means that the activity itself is another; `marked` that only its fate or its answer changed. */
export type Change = 'added' | 'updated' | 'marked';

export interface Transcript {
  /** Something the server says was said: new, an echo of our own, or a replacement of an earlier one. */
  receive(activity: Activity): void;
  /** Something said here that is on its way. */
  add(clientId: string, activity: Activity): void;
  fate(clientId: string, fate: Fate): void;
}

interface Deps {
  readonly userId: () => string | undefined;
  readonly onChange: (entry: Entry, change: Change) => void;
}

const isVisible = ({ text, attachments }: Activity) => Boolean(text?.trim()) || (attachments?.length ?? 0) > 0;

/** What was said, each once: history, stream and resends may all bring the same activity. */
export function makeTranscript({ userId, onChange }: Deps): Transcript {
  const entries = new Map<string, Entry>();
  const keys = new Map<string, string>();
  const seen = new Set<string>();
  const presses = new Map<string, Activity>();

  function put(entry: Entry, change: Change) {
    entries.set(entry.key, entry);
    onChange(entry, change);
  }
  const byId = (id: string | undefined) => entries.get(keys.get(id ?? '') ?? '');

  function settle(answer: Activity, over: boolean) {
    if (!answer.replyToId || !settlesItsCard(answer.value)) return;
    const card = byId(answer.replyToId);
    if (card && Boolean(card.answer) !== over) put({ ...card, answer: over ? answer : undefined }, 'marked');
  }
  const isMine = ({ from, channelData }: Activity) =>
    from?.role === 'user' ||
    (from?.role !== 'bot' && ((from?.id !== undefined && from.id === userId()) || channelData?.clientActivityID !== undefined));

  return {
    receive(activity) {
      const mine = isMine(activity);
      const clientId = mine ? activity.channelData?.clientActivityID : undefined;
      const id = activity.id ?? clientId;
      if (id === undefined || activity.type !== 'message') return;
      const before = byId(id) ?? byId(clientId);
      if (seen.has(id) && !activity.channelData?.updated) return;
      const replaces = seen.has(id);
      seen.add(id);
      if (mine) settle(activity, true);
      if (!isVisible(activity) && !before) return;
      const key = before?.key ?? id;
      keys.set(id, key);
      if (clientId) keys.set(clientId, key);
      const same = before && !replaces && !activity.attachments?.length;
      put({ key, mine, activity, fate: 'sent' }, before ? (same ? 'marked' : 'updated') : 'added');
    },
    add(clientId, activity) {
      settle(activity, true);
      if (!isVisible(activity)) return void presses.set(clientId, activity);
      keys.set(clientId, clientId);
      put({ key: clientId, mine: true, activity, fate: 'sending' }, 'added');
    },
    fate(clientId, fate) {
      const entry = byId(clientId);
      const press = presses.get(clientId);
      if (press && fate === 'failed') settle(press, false);
      if (entry && entry.fate !== fate && !(entry.activity.id && fate === 'sending')) put({ ...entry, fate }, 'marked');
    },
  };
}
