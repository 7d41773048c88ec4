import assert from 'node:assert/strict';
import { healthRoutes } from '../../../bot/http/health-routes.js';
import { makeReadiness } from '../../../bot/http/readiness.js';
import { makeMetrics } from '../../../bot/metrics.js';
import { closeServed, serve } from './serving.js';

describe('what operators ask', () => {
  afterEach(closeServed);

  it('is alive whatever the store does', async () => {
    const { base } = await serve(healthRoutes({ ready: () => Promise.reject(new Error('disk gone')), metrics: makeMetrics() }));
    assert.equal((await fetch(`${base}/healthz`)).status, 200);
  });

  it('is ready only between start and shutdown, and while the store can keep things', async () => {
    let store = Promise.resolve();
    const readiness = makeReadiness(() => store);
    const { base } = await serve(healthRoutes({ ready: readiness.check, metrics: makeMetrics() }));
    const ask = async () => {
      const response = await fetch(`${base}/readyz`);
      return [response.status, await response.json()];
    };
    assert.deepEqual(await ask(), [503, { status: 'unavailable', reason: 'starting' }]);
    readiness.started();
    assert.deepEqual(await ask(), [200, { status: 'ready' }]);
    store = Promise.reject(new Error('EROFS /srv/bot/var/data'));
    store.catch(() => {});
    assert.deepEqual(await ask(), [503, { status: 'unavailable', reason: 'store_unavailable' }]);
    store = Promise.resolve();
    readiness.stopping();
    assert.deepEqual(await ask(), [503, { status: 'unavailable', reason: 'shutting_down' }]);
  });

  it('counts turns, requests, streams and messages, without a series for what senders make up', async () => {
    const metrics = makeMetrics();
    const { base } = await serve(healthRoutes({ ready: () => Promise.resolve(), metrics }));
    const ended = metrics.turnStarted('msteams');
    metrics.turnStarted('msteams');
    ended();
    metrics.turnStarted('made-up-by-sender')();
    metrics.turnFailed('directline');
    metrics.requestSubmitted('exchange-online', 'B');
    metrics.streamOpened();
    metrics.streamOpened()();
    metrics.notified('failed');
    const response = await fetch(`${base}/metrics`);
    const text = await response.text();
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain/);
    for (const line of [
      'bot_turns_in_flight 1',
      'bot_turn_duration_seconds_count{channel="msteams"} 1',
      'bot_turn_duration_seconds_count{channel="other"} 1',
      'bot_turn_errors_total{channel="directline"} 1',
      'bot_requests_submitted_total{service="exchange-online",severity="B"} 1',
      'bot_directline_streams 1',
      'bot_notifications_total{outcome="failed"} 1',
    ]) {
      assert.ok(text.split('\n').includes(line), line);
    }
    assert.ok(!text.includes('made-up'));
    assert.ok(text.includes('process_cpu_seconds_total'));
  });
});
