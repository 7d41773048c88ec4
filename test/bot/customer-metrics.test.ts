import assert from 'node:assert/strict';
import { Registry } from 'prom-client';
import { makeCallMetrics } from '../../bot/call-metrics.js';
import { makeMetrics } from '../../bot/metrics.js';
import type { DirectoryStatus } from '../../services/model/directory-status.js';
import { ManualClock } from '../fakes/manual-clock.js';

const counts = { seen: 5, added: 3, changed: 2, removed: 1, missing: 4 };

describe('what operators watch of the customers', () => {
  it('is sums by where they are kept, without a partner’s name', async () => {
    const metrics = makeMetrics();
    const clock = new ManualClock();
    const last = (hours: number) => ({
      startedAt: 'x',
      endedAt: new Date(clock.now().getTime() - hours * 3_600_000).toISOString(),
      ...counts,
    });
    const statuses: DirectoryStatus[] = [
      { source: 'partner-center', customers: 100, searchable: 90, last: last(2) },
      { source: 'partner-center', customers: 50, searchable: 50, last: last(7), trouble: { at: 'x', kind: 'busy' } },
      { source: 'partner-center', customers: 1, searchable: 0 },
      { source: 'file', customers: 3, searchable: 3, last: last(0) },
    ];
    metrics.watchDirectory({ statuses: async () => statuses, clock });
    const about = { partnerId: 'secret-partner', source: 'partner-center' as const };
    metrics.directoryTold({ ...about, event: 'directory.pass_started', customers: 3, resumed: false });
    metrics.directoryTold({ ...about, event: 'directory.pass_ended', pages: 7, ms: 5, ...counts });
    metrics.directoryTold({ ...about, event: 'directory.pass_suspicious', pages: 1, ms: 5, ...counts });
    metrics.directoryTold({ ...about, event: 'directory.pass_failed', kind: 'busy', failures: 1, pages: 2, ms: 5, err: new Error() });
    const { text } = await metrics.render();
    for (const line of [
      'bot_directory_customers{source="partner-center"} 151',
      'bot_directory_searchable{source="partner-center"} 140',
      'bot_directory_missing{source="partner-center"} 8',
      'bot_directory_partners{source="partner-center"} 3',
      'bot_directory_partners_in_trouble{source="partner-center"} 1',
      'bot_directory_partners_never_listed{source="partner-center"} 1',
      'bot_directory_oldest_pass_seconds{source="partner-center"} 25200',
      'bot_directory_customers{source="file"} 3',
      'bot_directory_oldest_pass_seconds{source="file"} 0',
      'bot_directory_passes_total{source="partner-center",outcome="ended"} 1',
      'bot_directory_passes_total{source="partner-center",outcome="suspicious"} 1',
      'bot_directory_passes_total{source="partner-center",outcome="failed"} 1',
      'bot_directory_pages_total{source="partner-center"} 10',
      'bot_directory_changes_total{source="partner-center",change="added"} 6',
    ]) {
      assert.ok(text.split('\n').includes(line), line);
    }
    assert.doesNotMatch(text, /secret-partner|source="sample"/);
  });
});

describe('what operators watch of the calls to Partner Center, Graph and Entra', () => {
  it('is how many there were by what came of them, those that were too many, tokens, and what is left of the minute', async () => {
    const registry = new Registry();
    let now = 0;
    const metrics = makeCallMetrics([registry], () => now);
    const call = { service: 'partner-center', partnerId: 'p1', route: '/v1/customers', outcome: 200 as number | string, ms: 70 };
    metrics.called(call);
    now = 40_000;
    metrics.called({ ...call, outcome: 429 });
    metrics.called({ ...call, outcome: 'too_slow' });
    metrics.called({ ...call, partnerId: 'p2' });
    const token = { ...call, service: 'entra', route: '/{tenant}/oauth2/token' };
    for (const outcome of [200, 400, 503, 'unreachable']) metrics.called({ ...token, outcome });
    const has = async (...lines: readonly string[]) => {
      const text = (await registry.metrics()).split('\n');
      for (const line of lines) assert.ok(text.includes(line), line);
    };
    await has(
      'bot_remote_calls_total{service="partner-center",route="/v1/customers",outcome="200"} 2',
      'bot_remote_calls_total{service="partner-center",route="/v1/customers",outcome="429"} 1',
      'bot_remote_calls_total{service="partner-center",route="/v1/customers",outcome="too_slow"} 1',
      'bot_remote_call_duration_seconds_count{service="partner-center",route="/v1/customers"} 4',
      'bot_remote_call_duration_seconds_bucket{le="0.1",service="partner-center",route="/v1/customers"} 4',
      'bot_remote_too_many_total{service="partner-center"} 1',
      'bot_token_requests_total{outcome="given"} 1',
      'bot_token_requests_total{outcome="refused"} 1',
      'bot_token_requests_total{outcome="failed"} 2',
      'bot_partner_center_calls_left 497',
    );
    now = 60_000;
    await has('bot_partner_center_calls_left 498');
    now = 100_000;
    await has('bot_partner_center_calls_left 500');
  });

  it('never grows with what is in a path', async () => {
    const registry = new Registry();
    const metrics = makeCallMetrics([registry]);
    for (let n = 0; n < 500; n += 1)
      metrics.called({ service: 'graph', partnerId: 'p1', route: `/v1/customers/${n}`, outcome: 200, ms: 1 });
    const series = (await registry.metrics()).split('\n').filter((line) => line.startsWith('bot_remote_calls_total{'));
    assert.equal(series.length, 41);
  });
});
