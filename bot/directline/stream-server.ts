import type { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { WebConversation } from '../../services/ports/conversation-log.js';
import { HttpError } from '../http/http-error.js';
import { conversationOf } from './access.js';
import { mayUse } from './cors.js';
import type { DirectLineDeps } from './deps.js';
import { makePulse } from './pulse.js';
import { queryOf, readWatermark } from './query.js';
import { forbidden, notFound } from './refusal.js';
import { makeStream } from './stream.js';

const PATH = /^\/v3\/directline\/conversations\/([\w-]+)\/stream(?:\?|$)/;
/** Open streams of one user; the oldest is closed for a new one, since it is most likely a page that is gone. */
const PER_USER = 8;

export type StreamServerDeps = Pick<DirectLineDeps, 'tokens' | 'conversations' | 'inbox' | 'live' | 'log' | 'origins'> & {
  /** Told of every stream that opens; what it returns is called when it closes. */
  readonly opened?: () => () => void;
  /** Told of every stream that opens, with the language that was asked for. Rejections are logged. */
  readonly visited?: (conversation: WebConversation, locale: string | undefined) => Promise<void>;
  /** Whether a `Host` header is ours; in demo mode only loopback names are. */
  readonly hostAllowed?: (host: string | undefined) => boolean;
};

export interface StreamServer {
  /** Closes every stream, telling clients to come back (1012), and takes no more. */
  close(): void;
}

/**
 * Serves `GET /v3/directline/conversations/:id/stream` as WebSockets. It takes the server's upgrades whole: others are answered 404.
 * @param server restify's or Node's own; the product's `makeHttpServer` wants it attached by a route.
 */
export function attachStreams(
  server: Pick<EventEmitter, 'on'>,
  { tokens, conversations, inbox, live, log, origins, opened, visited, hostAllowed }: StreamServerDeps,
): StreamServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false });
  const pulse = makePulse();
  const ofUser = new Map<string, Set<WebSocket>>();

  async function admit(req: IncomingMessage) {
    const id = PATH.exec(req.url ?? '')?.[1];
    if (id === undefined) throw notFound();
    if (!mayUse(req.headers.origin, req.headers.host, origins) || hostAllowed?.(req.headers.host) === false) throw forbidden();
    const query = queryOf(req.url);
    const claims = await tokens.verifyStream(query.get('t') ?? '');
    if (claims.conversation !== id) throw forbidden();
    const conversation = await conversationOf(claims, conversations);
    return { conversation, after: readWatermark(query) ?? 0, locale: claims.locale };
  }

  function register(user: string, socket: WebSocket): void {
    const open = ofUser.get(user) ?? new Set();
    ofUser.set(user, open.add(socket));
    const [oldest] = open;
    if (open.size > PER_USER) oldest?.close(1008, 'too many streams');
    socket.once('close', () => {
      open.delete(socket);
      if (open.size === 0 && ofUser.get(user) === open) ofUser.delete(user);
    });
  }

  function serve(socket: WebSocket, { conversation, after, locale }: Awaited<ReturnType<typeof admit>>): void {
    const stream = makeStream({ socket, conversationId: conversation.id, after, conversations, log });
    const leave = live.follow(conversation.id, stream);
    const closed = opened?.();
    socket.once('close', () => {
      leave();
      closed?.();
    });
    socket.on('error', () => socket.terminate());
    register(`${conversation.partnerId}/${conversation.userId}`, socket);
    pulse.watch(socket);
    void stream.start();
    inbox
      .enter(conversation, locale)
      .then(() => visited?.(conversation, locale))
      .catch((error: unknown) => log.error({ event: 'directline.enter_failed', err: error }));
  }

  server.on('upgrade', (req: IncomingMessage, raw: Duplex, head: Buffer) => {
    raw.on('error', () => raw.destroy());
    admit(req).then(
      (admitted) => {
        if (!raw.destroyed) sockets.handleUpgrade(req, raw, head, (socket) => serve(socket, admitted));
      },
      (error: unknown) => {
        if (!(error instanceof HttpError)) log.error({ event: 'directline.upgrade_failed', err: error });
        raw.end(`HTTP/1.1 ${error instanceof HttpError ? error.status : 500} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      },
    );
  });

  return {
    close() {
      pulse.stop();
      for (const open of ofUser.values()) for (const socket of open) socket.close(1012, 'restarting');
      sockets.close();
    },
  };
}
