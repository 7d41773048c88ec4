import assert from 'node:assert/strict';
import { makeMetrics } from '../../bot/metrics.js';
import { ManualClock } from '../fakes/manual-clock.js';

describe('what operators watch of the outbox', () => {
  it('is how many wait for each relay, whether it is left alone, what came of the attempts, and what was given up', async () => {
    const metrics = makeMetrics();
    metrics.attempted('webhook', 'accepted');
    metrics.attempted('webhook', 'refused');
    metrics.attempted('webhook', 'accepted');
    const clock = new ManualClock();
    let waiting = 2;
    metrics.watchOutbox({
      lanes: () => [
        { relay: 'webhook', waiting, breaker: 'open', oldestDueAt: new Date(clock.now().getTime() - 90_000).toISOString() },
        { relay: 'desk', waiting: 0, breaker: 'closed' },
      ],
      deadLetters: () => Promise.resolve(7),
      clock,
    });
    await metrics.render();
    waiting = 3;
    const { text } = await metrics.render();
    for (const line of [
      'bot_outbox_deliveries_total{relay="webhook",outcome="accepted"} 2',
      'bot_outbox_deliveries_total{relay="webhook",outcome="refused"} 1',
      'bot_outbox_waiting{relay="webhook"} 3',
      'bot_outbox_breaker{relay="webhook"} 2',
      'bot_outbox_breaker{relay="desk"} 0',
      'bot_outbox_overdue_seconds{relay="webhook"} 90',
      'bot_outbox_overdue_seconds{relay="desk"} 0',
      'bot_outbox_dead_letters 7',
    ]) {
      assert.ok(text.split('\n').includes(line), line);
    }
  });
});
