import type { Batch } from './activity.js';

export interface StreamHandlers {
  opened(): void;
  batch(batch: Batch): void;
  /** Called once; `everOpened` is false where something on the way does not let WebSockets through. */
  closed(everOpened: boolean): void;
}

/** A blocked WebSocket may neither open nor fail; this long is waited for it. */
const OPENING_MS = 8_000;

/** Listens to a conversation's WebSocket. @returns a function that stops listening, after which no handler is called. */
export function openStream(url: string, handlers: StreamHandlers): () => void {
  let socket: WebSocket;
  let opened = false;
  let over = false;
  function end() {
    if (over) return;
    over = true;
    clearTimeout(opening);
    socket?.close();
    handlers.closed(opened);
  }
  const opening = setTimeout(end, OPENING_MS);
  try {
    socket = new WebSocket(url);
  } catch {
    setTimeout(end, 0);
    return () => (over = true);
  }
  socket.onopen = () => {
    if (over) return;
    clearTimeout(opening);
    opened = true;
    handlers.opened();
  };
  socket.onclose = end;
  socket.onmessage = ({ data }: MessageEvent) => {
    // An empty message only keeps the connection alive.
    if (!over && typeof data === 'string' && data !== '') handlers.batch(JSON.parse(data) as Batch);
  };
  return () => {
    over = true;
    clearTimeout(opening);
    socket.close();
  };
}
