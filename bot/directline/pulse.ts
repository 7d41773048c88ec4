import type { WebSocket } from 'ws';

/** Shorter than the minute after which proxies cut a silent connection, in ms. */
const BEAT = 25_000;

/** Keeps streams alive by pings, and cuts those that have not answered the one before: their client is gone. */
export function makePulse(beat = BEAT): { watch(socket: WebSocket): void; stop(): void } {
  const silent = new Map<WebSocket, boolean>();
  const timer = setInterval(() => {
    for (const [socket, unanswered] of silent) {
      if (unanswered) {
        socket.terminate();
        continue;
      }
      silent.set(socket, true);
      socket.ping();
    }
  }, beat);
  timer.unref();

  return {
    watch(socket) {
      silent.set(socket, false);
      const alive = () => silent.has(socket) && silent.set(socket, false);
      socket.on('pong', alive);
      socket.on('message', alive);
      socket.once('close', () => silent.delete(socket));
    },
    stop: () => clearInterval(timer),
  };
}
