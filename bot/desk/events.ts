import type { ServiceRequest } from '../../services/model/request.js';

/** One who listens: somebody's page, or a system. */
export interface Listener {
  /** Of the session it belongs to; absent for a system. */
  readonly session?: string;
  /** Sends a piece of the stream; whoever does not keep up is cut off. */
  send(text: string): void;
  close(): void;
  /** Whether it may still listen. */
  stillAllowed(): Promise<boolean>;
}

/** Tells everybody who listens which requests changed, never what is in them. */
export interface DeskEvents {
  tell(request: ServiceRequest): void;
  /** @returns what ends listening, or `undefined` when there are too many. */
  listen(listener: Listener): (() => void) | undefined;
  endSession(key: string): void;
  /** Ends every stream, and takes no more. */
  close(): void;
}

/** Of all; and of one session, or of all systems together: a page that is gone gives way to a new one. */
const AT_ONCE = 200;
const EACH = 6;
const HEARTBEAT_MS = 25_000;

interface Options {
  /** Told of every stream that opens; what it returns is called when it closes. */
  readonly opened?: () => () => void;
  readonly heartbeatMs?: number;
}

export function makeDeskEvents({ opened, heartbeatMs = HEARTBEAT_MS }: Options = {}): DeskEvents {
  const listeners = new Set<Listener>();
  let closed = false;

  /** It hears no more from here on, even if it takes long to go. */
  function end(listener: Listener): void {
    if (listeners.delete(listener)) listener.close();
  }
  async function beat(listener: Listener): Promise<void> {
    if (!(await listener.stillAllowed())) end(listener);
    else if (listeners.has(listener)) listener.send(':\n\n');
  }
  const heart = setInterval(() => {
    for (const listener of listeners) beat(listener).catch(() => end(listener));
  }, heartbeatMs);
  heart.unref();

  return {
    tell({ id, history, status }) {
      if (listeners.size === 0) return;
      const data = JSON.stringify({ requestId: id, revision: history.length, status });
      for (const listener of listeners) listener.send(`event: changed\ndata: ${data}\n\n`);
    },
    listen(listener) {
      if (closed || listeners.size >= AT_ONCE) return undefined;
      const own = [...listeners].filter(({ session }) => session === listener.session);
      if (own.length >= EACH && own[0]) end(own[0]);
      listeners.add(listener);
      const gone = opened?.();
      return () => {
        listeners.delete(listener);
        gone?.();
      };
    },
    endSession(key) {
      for (const listener of listeners) if (listener.session === key) end(listener);
    },
    close() {
      closed = true;
      clearInterval(heart);
      for (const listener of listeners) end(listener);
    },
  };
}
