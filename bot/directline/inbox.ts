import type { Activity } from 'botframework-schema';
import type { Clock, NewId } from '../../services/ports/clock.js';
import type { ConversationLog, WebConversation } from '../../services/ports/conversation-log.js';
import { joinedActivity, userActivity, userEntry } from './activities.js';
import type { DirectLineAdapter } from './adapter.js';
import type { EventLog } from './event-log.js';
import type { PostedActivity } from './posted-activity.js';
import { HttpError } from '../http/http-error.js';
import { TurnQueueFull } from '../turn-queue.js';
import { notStored, tooMany } from './refusal.js';
import { makeSeen } from './seen.js';
import { LRUCache } from 'lru-cache';
import { markEntry } from './history.js';
import { unfinishedActivities } from './unfinished.js';
import { settlesWithin } from './settles-within.js';

/** What users send, on its way to the bot. */
export interface Inbox {
  /**
   * Gives the activity to the bot once, however often it is delivered, and resolves with its id when it is durable: together with the
   * replies when the turn is quick, on its own when the turn takes longer than a moment. The turn goes on whatever becomes of the caller.
   * Rejects with 503 `not_stored` or 429 `too_many_requests`; it was not taken then and may be sent again.
   */
  receive(conversation: WebConversation, posted: PostedActivity): Promise<string>;
  /** Call whenever a client comes to a conversation: tells the bot of a new one, and takes up turns that a restart cut off. */
  enter(conversation: WebConversation, locale?: string): Promise<void>;
  /** Resolves when no turn is running. */
  idle(): Promise<void>;
}

export interface InboxDeps {
  readonly adapter: DirectLineAdapter;
  readonly conversations: ConversationLog;
  /** Runs one turn, after those before it in the same conversation: ends in `adapter.processActivity(activity, ...)`. */
  readonly runTurn: (activity: Activity) => Promise<void>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: EventLog;
  /** How long an activity waits for its replies to be written together with them, in ms. */
  readonly patience?: number;
}

/** Longer than nearly every turn takes, shorter than anyone waits for the tick behind a message. */
const PATIENCE = 400;
/** A turn that brought the process down twice is not tried a third time. */
const ATTEMPTS = 2;

export function makeInbox({ adapter, conversations, runTurn, clock, newId, log, patience = PATIENCE }: InboxDeps): Inbox {
  const seen = makeSeen({ conversations });
  const entered = new LRUCache<string, true>({ max: 10_000 });
  const running = new Map<string, Promise<void>>();

  /** One turn in the background, with what was said stored at its end. `turn` rejects when that could not be done. */
  function begin(activity: Activity, first: readonly string[]) {
    const id = activity.id ?? '';
    const writer = adapter.begin(activity, first);
    const run = async () => {
      try {
        await runTurn(activity);
      } catch (error) {
        if (error instanceof TurnQueueFull) throw tooMany(1);
        log.error({ event: 'directline.turn_failed', activityId: id, err: error });
      }
      await writer.end();
    };
    const turn = run();
    const tracked = turn
      .catch((error: unknown) => log.error({ event: 'directline.turn_not_stored', activityId: id, err: error }))
      .then(() => {
        adapter.forget(id);
        running.delete(id);
      });
    running.set(id, tracked);
    return { turn, writer };
  }

  async function take(conversation: WebConversation, posted: PostedActivity): Promise<string> {
    const id = newId();
    const activity = userActivity(conversation, posted, id, clock.now());
    const { turn, writer } = begin(activity, [userEntry(activity)]);
    try {
      if (await settlesWithin(turn, patience)) await turn;
      else await writer.open().catch(() => turn);
    } catch (error) {
      throw error instanceof HttpError ? error : notStored();
    }
    return id;
  }

  async function resume(conversation: WebConversation, entries: readonly string[]): Promise<void> {
    for (const { activity, begun } of unfinishedActivities(conversation, entries)) {
      const turn = activity.id ?? '';
      if (running.has(turn)) continue;
      log.warn({ event: 'directline.turn_cut_off', activityId: turn, begun });
      if (begun >= ATTEMPTS) await conversations.append(conversation.id, [markEntry({ mark: 'ended', turn })]);
      else await begin(activity, []).writer.open();
    }
  }

  return {
    async receive(conversation, posted) {
      if (posted.type === 'typing') return newId();
      return seen.once(conversation.id, posted.clientActivityID, () => take(conversation, posted));
    },
    async enter(conversation, locale) {
      if (entered.has(conversation.id)) return;
      entered.set(conversation.id, true);
      const { entries, watermark } = await conversations.read(conversation.id, 0);
      if (watermark === 0) begin(joinedActivity(conversation, locale, newId(), clock.now()), []);
      await resume(conversation, entries);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
