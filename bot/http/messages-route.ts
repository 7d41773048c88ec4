import type { Activity, InvokeResponse, TurnContext } from 'botbuilder-core';
import type { Request, Response } from 'restify';
import { SenderUnknown } from '../teams/channel-adapter.js';
import type { ChannelAdapter } from '../teams/channel-adapter.js';
import { readActivity } from './activity-schema.js';
import { HttpError } from './http-error.js';
import { answerJson } from './json-answer.js';
import { jsonBody } from './json-body.js';
import { TurnQueueFull } from '../turn-queue.js';
import type { Route } from './route.js';

interface Deps {
  readonly adapter: Pick<ChannelAdapter, 'receive'>;
  readonly logic: (context: TurnContext) => Promise<void>;
  /** True once an app id is set: the token is then only worth something together with the `serviceUrl` it names. */
  readonly requireServiceUrl: boolean;
}

/** `POST /api/messages`: where Bot Framework channels deliver. Body size and shape are checked before the SDK sees it. */
export function messagesRoute({ adapter, logic, requireServiceUrl }: Deps): Route {
  return (server) => {
    server.post('/api/messages', jsonBody(), async function receiveActivity(req: Request, res: Response) {
      const read = readActivity(req.body);
      if ('wrong' in read) throw invalid(read.wrong);
      if (requireServiceUrl && read.activity.serviceUrl === undefined) throw invalid('serviceUrl');
      const activity = read.activity as unknown as Activity;
      answerChannel(res, await adapter.receive(req.headers.authorization ?? '', activity, logic).catch(refuse));
    });
  };
}

function answerChannel(res: Response, answer: InvokeResponse | undefined): void {
  if (answer?.body === undefined) res.sendRaw(answer?.status ?? 200, '', { 'Content-Length': '0' });
  else answerJson(res, answer.status, answer.body);
}

function invalid(field: string): HttpError {
  return new HttpError(400, 'invalid_activity', `Not an activity: ${field} is missing or wrong.`);
}

function refuse(error: unknown): never {
  if (error instanceof TurnQueueFull)
    throw new HttpError(429, 'too_many_requests', 'Too many turns of this conversation are waiting.', { 'Retry-After': '1' });
  if (!(error instanceof SenderUnknown)) throw error;
  if (error.kind === 'refused') throw new HttpError(401, 'unauthorized', 'The token is missing or not good here.');
  throw new HttpError(503, 'keys_unavailable', 'The keys to check the token with cannot be fetched now.', { 'Retry-After': '5' });
}
