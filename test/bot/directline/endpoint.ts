import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { Server } from 'restify';
import sinon from 'sinon';
import type { TurnContext } from 'botbuilder-core';
import type { Activity } from 'botframework-schema';
import { DirectLineAdapter } from '../../../bot/directline/adapter.js';
import { makeInbox } from '../../../bot/directline/inbox.js';
import { makeLive } from '../../../bot/directline/live.js';
import { directLineRoutes } from '../../../bot/directline/routes.js';
import { attachStreams } from '../../../bot/directline/stream-server.js';
import type { StreamServer } from '../../../bot/directline/stream-server.js';
import { makeTokens } from '../../../bot/directline/tokens.js';
import { makeHttpServer } from '../../../bot/http/server.js';
import { makeMetrics } from '../../../bot/metrics.js';
import { makeTurnQueue } from '../../../bot/turn-queue.js';
import { demoRoutes } from '../../../bot/webchat/demo-routes.js';
import type { CheckEntraToken } from '../../../bot/webchat/entra-token.js';
import { webchatRoutes } from '../../../bot/webchat/webchat-routes.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { MemoryBlobStore } from '../../fakes/memory-blob-store.js';
import { MemoryConversationLog } from '../../fakes/memory-conversation-log.js';
import { MemoryPartnerDirectory } from '../../fakes/memory-partner-directory.js';
import { ADA, LIN, OTTO, SAM } from '../../fakes/partner-users.js';

export const SECRET = 'a-web-chat-secret-of-some-length';
export const PORTAL = 'https://portal.example.cn';

/** What outlives a restart of the process. */
export const makeStored = () => ({
  conversations: new MemoryConversationLog(),
  blobs: new MemoryBlobStore(),
  key: new Uint8Array(32).fill(7),
  clock: new ManualClock(),
});

export interface EndpointOptions {
  readonly stored?: ReturnType<typeof makeStored>;
  readonly logic?: (context: TurnContext) => Promise<void>;
  readonly patience?: number;
  readonly port?: number;
  readonly secret?: string;
  readonly checkEntraToken?: CheckEntraToken;
  readonly users?: MemoryPartnerDirectory;
}

/** Repeats what is said and welcomes whoever joins. */
export async function echo(context: TurnContext): Promise<void> {
  if (context.activity.type === 'conversationUpdate') await context.sendActivity(`welcome ${context.activity.locale ?? ''}`.trim());
  if (context.activity.type === 'message')
    await context.sendActivity(`you said ${context.activity.text ?? JSON.stringify(context.activity.value ?? null)}`);
}

/** The whole channel on a real server, on a port of its own, over stores in memory. */
export async function startEndpoint({
  logic = echo,
  patience,
  port = 0,
  secret = SECRET,
  checkEntraToken,
  ...options
}: EndpointOptions = {}) {
  const stored = options.stored ?? makeStored();
  const { conversations, blobs, clock } = stored;
  const users = options.users ?? new MemoryPartnerDirectory([LIN, ADA, SAM, OTTO]);
  const log = pino({ level: 'silent' });
  const errors = sinon.spy(log, 'error');
  const live = makeLive({ conversations });
  const adapter = new DirectLineAdapter({ live, clock, newId: randomUUID });
  const given: Activity[] = [];
  const turns = (context: TurnContext) => {
    given.push(context.activity);
    return logic(context);
  };
  const queue = makeTurnQueue();
  const runTurn = (activity: Activity) => queue.run([activity.conversation.id], () => adapter.processActivity(activity, turns));
  const inbox = makeInbox({
    adapter,
    conversations,
    runTurn,
    clock,
    newId: randomUUID,
    log,
    ...(patience === undefined ? {} : { patience }),
  });
  const tokens = makeTokens({ key: stored.key, clock });
  const deps = {
    tokens,
    conversations,
    blobs,
    users,
    inbox,
    live,
    clock,
    newId: randomUUID,
    log,
    origins: [PORTAL],
    secret,
    checkEntraToken,
  };
  let streams: StreamServer | undefined;
  const streamRoute = (server: Server) => void (streams = attachStreams(server, deps));
  const http = makeHttpServer({
    log,
    metrics: makeMetrics(),
    routes: [directLineRoutes(deps), webchatRoutes(deps), demoRoutes(deps), streamRoute],
  });
  const listening = await http.listen(port, '127.0.0.1');
  const base = `http://127.0.0.1:${listening}`;

  async function call(
    method: string,
    path: string,
    { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) {
    const all = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    };
    const response = await fetch(base + path, {
      method,
      headers: all,
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? undefined : JSON.parse(text)) as Record<string, unknown> & { error?: { code: string } },
    };
  }

  return {
    ...deps,
    stored,
    adapter,
    /** What the bot was given, in order. */
    given,
    errors,
    base,
    port: listening,
    domain: `${base}/v3/directline`,
    call,
    signIn: async (userId: string, options: object = {}) =>
      (await call('POST', '/demo/sign-in', { body: { userId, ...options } })).body as {
        token: string;
        conversationId: string;
        userId: string;
        expires_in: number;
      },
    async stop() {
      streams?.close();
      await inbox.idle();
      await http.close(200);
    },
  };
}

export type Endpoint = Awaited<ReturnType<typeof startEndpoint>>;
