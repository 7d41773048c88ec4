import type { Grant } from '../../shared/frame-messages.js';
import { isText, makeKept, type Kept } from '../../shared/kept.js';
import type { Locale } from '../../shared/locale.js';
import type { Activity } from '../direct-line/activity.js';
import { makeConnection, type Connection, type Status } from '../direct-line/connection.js';
import { makeOutbox, type Fate, type Outgoing } from '../direct-line/outbox.js';
import { makeRest } from '../direct-line/rest.js';
import { makeSession, type KeptSession } from '../direct-line/session.js';
import { openStream } from '../direct-line/stream.js';
import { upload } from '../direct-line/upload.js';
import { makeTranscript, type Change, type Entry } from './transcript.js';

export interface ConversationDeps {
  /** Where `conversations` and `tokens` are: ends with a slash. */
  readonly base: string;
  readonly grant: () => Promise<Grant>;
  readonly locale: () => Locale;
  readonly onStatus: (status: Status) => void;
  readonly onEntry: (entry: Entry, change: Change) => void;
  /** Whether the bot is writing; a message ends it. */
  readonly onTyping: (typing: boolean) => void;
}

export interface Conversation {
  readonly connection: Connection;
  /** `text` for a message, `value` and `replyToId` for a card's press, `name` for an event. */
  send(activity: Pick<Activity, 'type'> & Partial<Activity>): void;
  again(clientId: string): void;
  /** Rejects with `DirectLineError`. */
  sendFiles(files: readonly File[], text: string, onProgress: (share: number) => void): Promise<void>;
  stop(): void;
}

const isSession = (value: unknown): value is KeptSession =>
  typeof value === 'object' && value !== null && 'token' in value && isText(value.token) && 'conversationId' in value;
const isQueue = (value: unknown): value is readonly Outgoing[] => Array.isArray(value);

/** Everything of a conversation but its looks. Nothing happens before `connection.start()`. */
export function makeConversation({ base, grant, locale, onStatus, onEntry, onTyping }: ConversationDeps): Conversation {
  const rest = makeRest(base);
  const session = makeSession({ rest, grant, kept: makeKept('sessionStorage', `session ${base}`, isSession), locale });
  const transcript = makeTranscript({ userId: () => session.userId, onChange: onEntry });
  const outbox = makeOutbox({
    post: (activity) => session.authorised((token, id) => rest.post(token, id, { ...activity, from: sender() })),
    kept: keptQueue(() => session.conversationId),
    onFate: (clientId: string, fate: Fate) => {
      transcript.fate(clientId, fate);
      if (fate === 'sent') setTimeout(() => connection.catchUp(), 4_000);
    },
  });
  const sender = () => ({ id: session.userId ?? 'user', role: 'user' });

  const connection = makeConnection({
    rest,
    session,
    stream: openStream,
    onStatus(status) {
      if (status === 'online') {
        for (const { clientId, activity } of outbox.restore()) transcript.add(clientId, activity);
        void outbox.pump();
      }
      onStatus(status);
    },
    onActivities(activities) {
      for (const activity of activities) {
        const echo = activity.channelData?.clientActivityID;
        if (echo) outbox.arrived(echo);
        transcript.receive(activity);
        if (activity.from?.id !== session.userId && !echo) onTyping(activity.type === 'typing');
      }
    },
  });

  function dressed(activity: Pick<Activity, 'type'> & Partial<Activity>): Outgoing {
    const clientId = newId();
    const channelData = { clientActivityID: clientId };
    return { clientId, activity: { ...activity, from: sender(), locale: locale(), timestamp: new Date().toISOString(), channelData } };
  }

  return {
    connection,
    send(activity) {
      const outgoing = dressed(activity);
      if (activity.type === 'message') transcript.add(outgoing.clientId, outgoing.activity);
      outbox.send(outgoing);
    },
    again: (clientId) => outbox.again(clientId),
    async sendFiles(files, text, onProgress) {
      const { activity } = dressed({ type: 'message', ...(text ? { text, textFormat: 'plain' } : {}) });
      await session.authorised((token, conversationId) => upload({ base, token, conversationId, activity, files, onProgress }));
      connection.catchUp();
    },
    stop: () => connection.stop(),
  };
}

/** Not `randomUUID`, which only exists on secure origins: a portal inside a company network may be none. */
const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What waits is kept under its conversation, so that it never reaches another one. */
function keptQueue(conversationId: () => string | undefined): Kept<readonly Outgoing[]> {
  const at = () => makeKept('sessionStorage', `outbox ${conversationId() ?? ''}`, isQueue);
  return { read: () => at().read(), write: (value) => at().write(value) };
}
