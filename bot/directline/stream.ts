import type { WebSocket } from 'ws';
import type { ConversationLog } from '../../services/ports/conversation-log.js';
import type { EventLog } from './event-log.js';
import { activitySet, collapse } from './history.js';
import type { Follower } from './live.js';

/** What may wait in one client's socket before it is given up, in bytes; it comes back by its watermark. */
const BACKLOG = 1024 * 1024;

interface StreamDeps {
  readonly socket: Pick<WebSocket, 'send' | 'close' | 'terminate' | 'bufferedAmount'>;
  readonly conversationId: string;
  /** The number of the last entry that the client has. */
  readonly after: number;
  readonly conversations: Pick<ConversationLog, 'read'>;
  readonly log: EventLog;
}

/**
 * Sends one client every entry once and in order: first what it missed, then what comes. Entries that arrive out of turn are read
 * from the log instead, so that nothing depends on who tells what first.
 */
export function makeStream({ socket, conversationId, after, conversations, log }: StreamDeps): Follower & { start(): Promise<void> } {
  let sent = after;
  let reading = false;
  let again = false;

  function send(frame: string | undefined): void {
    if (frame === undefined) return;
    if (socket.bufferedAmount > BACKLOG) socket.terminate();
    else socket.send(frame);
  }

  async function catchUp(): Promise<void> {
    again = true;
    if (reading) return;
    reading = true;
    try {
      while (again) {
        again = false;
        const { entries, watermark } = await conversations.read(conversationId, sent);
        send(activitySet(collapse(entries), watermark));
        sent = watermark;
      }
    } catch (error) {
      log.error({ event: 'directline.stream_failed', err: error });
      socket.close(1011);
    } finally {
      reading = false;
    }
  }

  return {
    start: catchUp,
    appended(entries, last) {
      if (last <= sent) return;
      if (reading || last - entries.length !== sent) return void catchUp();
      sent = last;
      send(activitySet(entries, last));
    },
    passing(entry) {
      send(activitySet([entry]));
    },
  };
}
