import { Webhook } from 'standardwebhooks';
import type { Clock } from '../../services/ports/clock.js';
import { RelayRefusal, type Relay } from '../../services/ports/relay.js';
import type { MakeBriefing } from '../../services/relay/briefing.js';
import { payloadOf } from '../../services/relay/payload.js';
import { readAnswer } from './webhook-answer.js';

/** From the first byte out to the last byte in. */
const TIMEOUT_MS = 15_000;

interface Deps {
  readonly url: string;
  /** `whsec_` and base64, as both ends' libraries read it. */
  readonly secret: string;
  readonly briefing: MakeBriefing;
  readonly clock: Clock;
  readonly timeoutMs?: number;
}

/**
 * Posts to another system, signed as Standard Webhooks says: `webhook-id` is the same for every attempt of one delivery, the time and so the
 * signature are new each time. Receivers are told how to take it in docs/relays.md.
 */
export function makeWebhookRelay({ url, secret, briefing, clock, timeoutMs = TIMEOUT_MS }: Deps): Relay {
  const webhook = new Webhook(secret);
  return {
    name: 'webhook',
    async deliver(parcel) {
      const body = JSON.stringify(payloadOf(parcel, await briefing(parcel.request)));
      const now = clock.now();
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'escalation-bot',
        'webhook-id': parcel.id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': webhook.sign(parcel.id, now, body),
      };
      try {
        // A redirect is answered, not followed: what is signed for one place is told to no other.
        const response = await fetch(url, {
          method: 'POST',
          headers,
          body,
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
        });
        return await readAnswer(response, clock.now());
      } catch (error) {
        throw error instanceof RelayRefusal
          ? error
          : new RelayRefusal(`the receiver did not answer: ${whatFailed(error)}`, { cause: error });
      }
    },
  };
}

/** The code only: addresses and the like stay out of what is kept. */
function whatFailed(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'too slow';
  const { code } = (error.cause ?? error) as { code?: unknown };
  return typeof code === 'string' ? code : 'broken off';
}
