import assert from 'node:assert/strict';
import { makeOutcomes } from '../../../../services/self-help/outcomes/make-outcomes.js';
import { makeOutcomeBook } from '../../../../services/self-help/outcomes/outcome-book.js';
import type { Asked, ArticleOutcome } from '../../../../services/self-help/outcomes/outcomes.js';
import { makeReport } from '../../../../services/self-help/outcomes/report.js';
import { ManualClock } from '../../../fakes/manual-clock.js';
import { MemoryKeyValueStore } from '../../../fakes/memory-key-value-store.js';

function opened({ textDays = 30, keyValues = new MemoryKeyValueStore(), clock = new ManualClock(new Date('2026-11-23T02:00:00Z')) } = {}) {
  const deps = { book: makeOutcomeBook(keyValues), clock, partnerIds: ['p1'], textDays };
  return { outcomes: makeOutcomes(deps), report: makeReport(deps), keyValues, clock, texts: () => [...keyValues.texts.values()].join() };
}

const asked = (askId: string, more: Partial<Asked> = {}): Asked => ({
  ...{ kind: 'asked', askId, partnerId: 'p1', serviceId: 'teams', locale: 'en-US', text: 'the whiteboard is empty', state: 'unknown' },
  articleIds: [],
  ...more,
});
const became = (kind: ArticleOutcome['kind'], askId: string, articleId = 'a', serviceId = 'teams'): ArticleOutcome => ({
  ...{ kind, askId, partnerId: 'p1', serviceId, articleId },
});

describe('outcomes of self-help in trouble', () => {
  it('are all there when two write at the same time', async () => {
    const { outcomes, report } = opened();
    outcomes.note(asked('1'));
    const first = outcomes.settle();
    outcomes.note(asked('2', { text: 'a bill is wrong' }));
    await Promise.all([first, outcomes.settle(), outcomes.load()]);
    const { asked: states, unanswered } = await report(1);
    assert.deepEqual([states.unknown, unanswered.length], [2, 2]);
  });

  it('weigh the same while they are being written', async () => {
    const { outcomes } = opened();
    for (let ask = 0; ask < 10; ask++) outcomes.note(became('solved', String(ask)));
    const before = outcomes.prior('a', 'teams');
    await Promise.all([outcomes.settle(), outcomes.load()]);
    assert.equal(outcomes.prior('a', 'teams'), before);
  });

  it('of a clock that was ahead are kept no longer than others', async () => {
    const clock = new ManualClock(new Date('2036-01-01T02:00:00Z'));
    const { outcomes, keyValues } = opened({ clock });
    outcomes.note(asked('1', { text: 'written in the future' }));
    await outcomes.settle();
    const right = opened({ keyValues });
    await right.outcomes.settle();
    assert.doesNotMatch(right.texts(), /written in the future/);
  });

  it('of articles, services and asks with odd names count like others', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const { outcomes, report, keyValues } = opened();
      outcomes.note(asked(name, { state: 'unknown', articleIds: [name], serviceId: name }));
      for (let ask = 0; ask < 9; ask++) outcomes.note(became('rejected', `${name}${ask}`, name, name));
      const now = outcomes.prior(name, name);
      await outcomes.settle();
      const again = opened({ keyValues });
      await again.outcomes.load();
      assert.ok(now < -0.1, `${name}: ${now}`);
      assert.equal(again.outcomes.prior(name, name), now);
      assert.deepEqual((await report(1)).articles, [{ articleId: name, serviceIds: [name], tally: { shown: 1, rejected: 9 } }]);
      again.outcomes.note(became('solved', name, name, name));
      await again.outcomes.settle();
      assert.deepEqual((await report(1)).unanswered, [], `${name} is solved`);
    }
    assert.equal(({} as Record<string, unknown>)['rejected'], undefined);
  });
});
