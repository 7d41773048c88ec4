import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { exchange } from '../../../adapters/rest/exchange.js';
import { makeCallLimiter } from '../../../adapters/rest/call-limiter.js';
import { ManualClock } from '../../fakes/manual-clock.js';

/** What somebody who lives as long as the process has been left with. */
function leftAt(signal: AbortSignal): number {
  const dependants = Object.getOwnPropertySymbols(signal).find(({ description }) => description === 'kDependantSignals');
  const held = dependants && (signal as unknown as Record<symbol, Set<unknown> | undefined>)[dependants];
  return getEventListeners(signal, 'abort').length + (held?.size ?? 0);
}

describe('calls for somebody who lives as long as the process', () => {
  it('leave nothing behind when they are over', async () => {
    const ending = new AbortController();
    const limiter = makeCallLimiter({ clock: new ManualClock(), random: () => 0.5 });
    const call = { what: 'x', url: 'https://x.example.cn', method: 'GET', headers: {}, timeoutMs: 1_000, correlationId: 'c' };
    for (let n = 0; n < 20; n += 1) {
      await limiter.admit('p1', { urgency: 'live', withinMs: 1_000, signal: ending.signal });
      await exchange({ ...call, signal: ending.signal }, async () => new Response('{}'));
    }
    assert.equal(leftAt(ending.signal), 0);
  });

  it('end when that one ends, also when it has ended already', async () => {
    const ending = new AbortController();
    const call = { what: 'x', url: 'https://x.example.cn', method: 'GET', headers: {}, timeoutMs: 1_000, correlationId: 'c' };
    const hangs: typeof fetch = (_, init) =>
      new Promise((_done, reject) => {
        const stop = () => reject(new Error('aborted'));
        if (init?.signal?.aborted) stop();
        else init?.signal?.addEventListener('abort', stop);
      });
    const sent = assert.rejects(exchange({ ...call, signal: ending.signal }, hangs), /nobody waits/);
    ending.abort();
    await sent;
    await assert.rejects(exchange({ ...call, signal: ending.signal }, hangs), /nobody waits/);
    const limiter = makeCallLimiter({ clock: new ManualClock(), random: () => 0.5 });
    await assert.rejects(limiter.admit('p1', { urgency: 'live', withinMs: 1_000, signal: ending.signal }), { kind: 'too_slow' });
  });
});
