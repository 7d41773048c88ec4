import type { Changed } from '../api-types.js';

export type ConnectionState = 'connecting' | 'live' | 'lost';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

export interface Listener {
  readonly changed: (change: Changed) => void;
  /** The stream is open, for the first time or again: what is shown may have missed something. */
  readonly opened: () => void;
  readonly state: (state: ConnectionState) => void;
  /** The server refused the stream; the reason is not told to scripts, so it is worth asking whether the session is over. */
  readonly refused: () => void;
}

/** Listens to the desk's stream of changes and comes back whenever it breaks; gives what ends it. */
export function listenToChanges(listener: Listener): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;

  function open() {
    clearTimeout(timer);
    source?.close();
    source = new EventSource('/api/desk/events');
    source.addEventListener('open', () => {
      wait = FIRST_WAIT_MS;
      listener.state('live');
      listener.opened();
    });
    source.addEventListener('changed', ({ data }: MessageEvent<string>) => listener.changed(JSON.parse(data) as Changed));
    source.addEventListener('error', () => {
      listener.state('lost');
      if (source?.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      listener.refused();
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
  }
  const atOnce = () => source?.readyState !== EventSource.OPEN && open();
  const offline = () => listener.state('lost');

  listener.state('connecting');
  open();
  window.addEventListener('online', atOnce);
  window.addEventListener('offline', offline);
  return () => {
    clearTimeout(timer);
    source?.close();
    window.removeEventListener('online', atOnce);
    window.removeEventListener('offline', offline);
  };
}
