import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { makeDeskQueue } from '../../adapters/relays/desk-queue.js';
import { makeWebhookRelay } from '../../adapters/relays/webhook.js';
import type { Clock } from '../../services/ports/clock.js';
import type { Relay } from '../../services/ports/relay.js';
import { makeBriefings } from '../../services/relay/briefing.js';

/** The webhook relay to a receiver in another process; `close` ends that. */
export async function startWebhook(clock: Clock): Promise<{ relay: Relay; close: () => Promise<void> }> {
  const child = fork(join(import.meta.dirname, 'receiver.js'), { execArgv: [] });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const relay = makeWebhookRelay({
    url: `http://127.0.0.1:${port}/`,
    secret: `whsec_${Buffer.alloc(24, 7).toString('base64')}`,
    briefing: makeBriefings({
      naming: { partnerName: () => '华云联创', serviceName: () => 'Exchange Online' },
      linkTo: () => Promise.resolve(undefined),
    }),
    clock,
  });
  return {
    relay,
    async close() {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
}

/** Accepts at once, in this process. */
export const atOnce: Relay = makeDeskQueue();
