import type { Request, Response } from 'restify';
import type { Clock } from '../../services/ports/clock.js';
import type { TakeEvent } from '../../services/relay/events.js';
import { SupportError } from '../../services/support-error.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { HttpError } from './http-error.js';
import { answerJson } from './json-answer.js';
import { readEvent } from './relay-event-input.js';
import type { Route } from './route.js';
import { makeSignedBody } from './signed-body.js';

/** A note of full length fits several times. In bytes. */
const LIMIT = 64 * 1024;

interface Deps {
  /** Without one nobody can sign, and the route answers 404. */
  readonly secret: string | undefined;
  readonly takeEvent: TakeEvent;
  readonly clock: Clock;
  readonly metrics: Pick<Metrics, 'relayEvent'>;
  readonly log: Log;
}

/**
 * `POST /api/relay/events`: an external desk system drives status, notes and ticket number (docs/relays.md). What is well formed and signed is
 * answered with 200 even if the request does not take it, so that no sender tries for ever; 503 asks to be sent it again.
 */
export function relayEventsRoute({ secret, takeEvent, clock, metrics, log }: Deps): Route {
  const readSigned = secret === undefined ? undefined : makeSignedBody(secret, LIMIT);

  async function take(req: Request) {
    if (!readSigned) throw new HttpError(404, 'events_not_configured', 'Events are not taken here: set RELAY_EVENTS_SECRET.');
    const { id, body } = await readSigned(req);
    const event = readEvent(body, id, clock.now());
    const taken = await takeEvent(event).catch((error: unknown) => {
      throw foreseen(error);
    });
    log.info({ event: 'relay.event_taken', requestId: event.requestId, ...taken });
    return taken;
  }

  return (server) => {
    server.post('/api/relay/events', async function takeRelayEvent(req: Request, res: Response) {
      try {
        const taken = await take(req);
        metrics.relayEvent(taken.applied ? 'applied' : taken.reason);
        answerJson(res, 200, taken);
      } catch (error) {
        metrics.relayEvent(error instanceof HttpError && error.status < 500 ? 'refused' : 'failed');
        throw error;
      }
    });
  };
}

function foreseen(error: unknown): unknown {
  if (!(error instanceof SupportError)) return error;
  if (error.code === 'request_not_found') return new HttpError(404, error.code, 'There is no such request.');
  if (error.code !== 'request_not_saved') return error;
  return new HttpError(503, error.code, 'It could not be stored; nothing has changed. Send it again.', { 'Retry-After': '5' });
}
