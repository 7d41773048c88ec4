import { Agent, request } from 'node:http';
import type { Connector } from './connector.js';
import type { Person } from './journeys.js';

/** Milliseconds of every turn, as the channel sees it: from posting the activity to the answer of the POST, which comes after the replies. */
export interface Driven {
  readonly turnMs: readonly number[];
}

export interface Load {
  readonly port: number;
  readonly connector: Connector;
  /** Makes the person who speaks in the n-th conversation of this load. */
  readonly person: (n: number) => Person;
  /** How many conversations there are at once. */
  readonly lanes: number;
  /** How many conversations each lane has, one after the other. */
  readonly conversations: number;
  readonly userOf: (n: number) => { readonly userId: string; readonly partnerId: string };
  readonly name: string;
}

/** Holds conversations with a bot, several at once, each turn only after the one before is answered. */
export async function drive(load: Load): Promise<Driven> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.lanes });
  const turnMs: number[] = [];
  const lanes = Array.from({ length: load.lanes }, async (_, lane) => {
    for (let i = 0; i < load.conversations; i++) {
      const n = lane * load.conversations + i;
      const conversation = `${load.name}-${n}`;
      const person = load.person(n);
      for (let sent = person([]); sent; sent = person(load.connector.take(conversation))) {
        const activity = activityOf(load, n, conversation, sent);
        const started = performance.now();
        await post(load.port, agent, activity);
        turnMs.push(performance.now() - started);
      }
    }
  });
  await Promise.all(lanes);
  agent.destroy();
  return { turnMs };
}

let lastId = 0;

function activityOf({ connector, userOf }: Load, n: number, conversation: string, sent: object): string {
  const { userId, partnerId } = userOf(n);
  return JSON.stringify({
    type: 'message',
    id: String(++lastId),
    channelId: 'msteams',
    serviceUrl: connector.serviceUrl,
    from: { id: `29:${userId}`, aadObjectId: userId, name: 'Bench' },
    recipient: { id: '28:bot', name: 'bot' },
    conversation: { id: conversation, tenantId: partnerId, conversationType: 'personal' },
    channelData: { tenant: { id: partnerId } },
    locale: 'zh-CN',
    ...sent,
  });
}

function post(port: number, agent: Agent, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const req = request({ host: '127.0.0.1', port, path: '/api/messages', method: 'POST', agent, headers }, (res) => {
      res.resume();
      res.on('end', () => (res.statusCode === 200 ? resolve() : reject(new Error(`the bot answered ${res.statusCode}`))));
    });
    req.on('error', reject);
    req.end(body);
  });
}
