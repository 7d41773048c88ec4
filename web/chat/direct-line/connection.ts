import type { Activity, Batch } from './activity.js';
import { backOff } from './back-off.js';
import { DirectLineError, type Rest } from './rest.js';
import { GrantRefused, type Session } from './session.js';
import type { openStream } from './stream.js';

/** `lost` tries again by itself; `offline` waits for the network; `expired` needs the person to sign in again. */
export type Status = 'connecting' | 'online' | 'lost' | 'offline' | 'expired';

export interface Connection {
  start(): void;
  /** Tries at once instead of waiting for the back-off. */
  retryNow(): void;
  /** Asks for what the stream may have missed; harmless at any time. */
  catchUp(): void;
  readonly status: Status;
  stop(): void;
}

interface Deps {
  readonly rest: Rest;
  readonly session: Session;
  readonly stream: typeof openStream;
  readonly onStatus: (status: Status) => void;
  readonly onActivities: (activities: readonly Activity[]) => void;
}

const POLL_MS = 1_500;
const STREAM_AGAIN_MS = 60_000;
const BLOCKED_AFTER = 2;

/** Keeps a conversation heard: history first, then the stream; by polling where WebSockets are blocked; again and again after a loss. */
export function makeConnection({ rest, session, stream, onStatus, onActivities }: Deps): Connection {
  let status: Status = 'connecting';
  let watermark: string | undefined;
  let failures = 0;
  let blocked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closeStream: (() => void) | undefined;
  let attempt = 0;

  function become(next: Status) {
    if (next !== status) onStatus((status = next));
  }
  function take(batch: Batch) {
    if (batch.watermark !== undefined) watermark = batch.watermark;
    if (batch.activities.length > 0) onActivities(batch.activities);
  }
  const history = () => session.authorised((token, id) => rest.history(token, id, watermark));
  function later(ms: number, task: () => Promise<void>) {
    clearTimeout(timer);
    timer = setTimeout(() => void task(), ms);
  }
  function clear() {
    attempt++;
    clearTimeout(timer);
    closeStream?.();
    closeStream = undefined;
  }

  function fail(error?: unknown) {
    clear();
    if (error instanceof GrantRefused || (error instanceof DirectLineError && error.unauthorised)) return become('expired');
    become(navigator.onLine ? 'lost' : 'offline');
    later(backOff(++failures, Math.random()), connect);
  }

  async function connect(): Promise<void> {
    clear();
    const mine = attempt;
    const waiting: Batch[] = [];
    let heard = false;
    try {
      const opened = await session.join(watermark);
      if (mine !== attempt) return;
      const streaming = blocked < BLOCKED_AFTER && opened.streamUrl !== undefined;
      if (streaming && opened.streamUrl) {
        closeStream = stream(opened.streamUrl, {
          opened: () => (blocked = 0),
          batch: (batch) => (heard ? take(batch) : waiting.push(batch)),
          closed: (everOpened) => {
            if (!everOpened) blocked++;
            fail();
          },
        });
      }
      const past = await history();
      if (mine !== attempt) return;
      take(past);
      waiting.forEach(take);
      heard = true;
      failures = 0;
      become('online');
      if (!streaming) later(POLL_MS, () => poll(Date.now() + STREAM_AGAIN_MS));
    } catch (error) {
      if (mine === attempt) fail(error);
    }
  }

  async function poll(until: number): Promise<void> {
    try {
      take(await history());
    } catch (error) {
      return fail(error);
    }
    if (Date.now() < until) return later(POLL_MS, () => poll(until));
    blocked = BLOCKED_AFTER - 1;
    return connect();
  }

  return {
    start: () => void connect(),
    retryNow() {
      if (status !== 'online') void connect();
    },
    catchUp() {
      if (status === 'online') history().then(take, () => undefined);
    },
    get status() {
      return status;
    },
    stop() {
      clear();
      session.stop();
    },
  };
}
