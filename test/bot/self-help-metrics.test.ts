import assert from 'node:assert/strict';
import { makeMetrics } from '../../bot/metrics.js';

describe('what operators watch of self-help', () => {
  it('is what can be found by source, how long the index took, and how questions went', async () => {
    const metrics = makeMetrics();
    const sources = [
      { sourceId: 'own', articles: 360 },
      { sourceId: 'docs', articles: 9_000 },
    ];
    metrics.selfHelpTold({ event: 'articles.indexed', sources, ms: 700 });
    metrics.selfHelpTold({ event: 'articles.indexed', sources: sources.slice(0, 1), ms: 400 });
    metrics.selfHelpTold({ event: 'articles.source_damaged', sourceId: 'docs', why: 'secret path' });
    metrics.selfHelpTold({ event: 'articles.not_indexed', error: new Error('x'), againInMs: 1 });
    metrics.selfHelpTold({ event: 'articles.question_failed', error: new Error('x') });
    metrics.selfHelpAsked()('confident');
    metrics.selfHelpAsked()('unknown');
    metrics.selfHelpAsked()('unknown');
    const { text } = await metrics.render();
    for (const line of [
      'bot_self_help_articles{source="own"} 360',
      'bot_self_help_index_build_seconds_sum 1.1',
      'bot_self_help_index_build_seconds_bucket{le="0.5"} 1',
      'bot_self_help_troubles_total{kind="source_damaged"} 1',
      'bot_self_help_troubles_total{kind="not_indexed"} 1',
      'bot_self_help_troubles_total{kind="question_failed"} 1',
      'bot_self_help_query_seconds_count 3',
      'bot_self_help_answers_total{state="confident"} 1',
      'bot_self_help_answers_total{state="unknown"} 2',
    ]) {
      assert.ok(text.split('\n').includes(line), line);
    }
    assert.doesNotMatch(text, /source="docs"|secret path/);
  });
});
