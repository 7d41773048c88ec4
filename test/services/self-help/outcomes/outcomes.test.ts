import assert from 'node:assert/strict';
import { makeOutcomeBook } from '../../../../services/self-help/outcomes/outcome-book.js';
import { makeOutcomes } from '../../../../services/self-help/outcomes/make-outcomes.js';
import { makeReport } from '../../../../services/self-help/outcomes/report.js';
import type { Asked, ArticleOutcome } from '../../../../services/self-help/outcomes/outcomes.js';
import { ManualClock } from '../../../fakes/manual-clock.js';
import { MemoryKeyValueStore } from '../../../fakes/memory-key-value-store.js';

const PARTNERS = ['p1', 'p2'];

function opened({ textDays = 30, keyValues = new MemoryKeyValueStore(), clock = new ManualClock(new Date('2026-11-23T02:00:00Z')) } = {}) {
  const deps = { book: makeOutcomeBook(keyValues), clock, partnerIds: PARTNERS, textDays };
  return { outcomes: makeOutcomes(deps), report: makeReport(deps), keyValues, clock };
}

const asked = (askId: string, more: Partial<Asked> = {}): Asked => ({
  kind: 'asked',
  askId,
  partnerId: 'p1',
  serviceId: 'teams',
  locale: 'en-US',
  text: 'the whiteboard is empty',
  state: 'unknown',
  articleIds: [],
  ...more,
});
const becameRequest = (askId: string) => ({ kind: 'becameRequest', askId, partnerId: 'p1' }) as const;
const became = (kind: ArticleOutcome['kind'], askId: string, articleId = 'a'): ArticleOutcome => ({
  kind,
  askId,
  partnerId: 'p1',
  serviceId: 'teams',
  articleId,
});

describe('what became of self-help', () => {
  it('is counted once an ask and article, however often it is told', async () => {
    const { outcomes, report } = opened();
    for (let n = 0; n < 3; n++) {
      outcomes.note(asked('1', { state: 'likely', articleIds: ['a', 'b'] }));
      outcomes.note(became('opened', '1'));
      outcomes.note(became('solved', '1'));
    }
    await outcomes.settle();
    const { asked: states, solved, articles } = await report(1);
    assert.deepEqual([states, solved], [{ confident: 0, likely: 1, unknown: 0 }, 1]);
    assert.deepEqual(
      articles.map(({ articleId, serviceIds, tally }) => [articleId, serviceIds, tally]),
      [
        ['a', ['teams'], { shown: 1, opened: 1, solved: 1 }],
        ['b', ['teams'], { shown: 1 }],
      ],
    );
  });

  it('is counted ten times a day, partner and article at most, so that nobody outweighs everybody else', async () => {
    const { outcomes, report, clock } = opened();
    for (let ask = 0; ask < 50; ask++) outcomes.note(became('solved', `first ${ask}`));
    clock.forward({ days: 1 });
    for (let ask = 0; ask < 50; ask++) outcomes.note(became('solved', `second ${ask}`));
    await outcomes.settle();
    const { solved, articles } = await report(7);
    assert.deepEqual([solved, articles[0]?.tally.solved], [100, 20]);
  });

  it('is there after a restart, and older outcomes weigh less in the ranking', async () => {
    const { outcomes, keyValues, clock } = opened();
    for (let ask = 0; ask < 10; ask++) outcomes.note(became('solved', String(ask)));
    const fresh = outcomes.prior('a', 'teams');
    await outcomes.settle();
    const next = opened({ keyValues, clock });
    assert.equal(next.outcomes.prior('a', 'teams'), 0);
    await next.outcomes.load();
    assert.equal(next.outcomes.prior('a', 'teams'), fresh);
    clock.forward({ days: 90 });
    const later = opened({ keyValues, clock });
    await later.outcomes.load();
    const aged = later.outcomes.prior('a', 'teams');
    assert.ok(aged > 0 && aged < fresh, `${aged} < ${fresh}`);
  });

  it('waits when the disk refuses, and is written whole the next time', async () => {
    const { outcomes, report, keyValues } = opened();
    outcomes.note(asked('1'));
    keyValues.failures.push(new Error('disk full'), new Error('disk full'));
    await assert.rejects(outcomes.settle(), /disk full/);
    outcomes.note(asked('2', { text: 'white board stays white' }));
    await outcomes.settle();
    await outcomes.settle();
    const { asked: states, unanswered } = await report(1);
    assert.equal(states.unknown, 2);
    assert.equal(unanswered.length, 2);
  });

  it('keeps words as long as configured and numbers longer', async () => {
    const { outcomes, report, keyValues, clock } = opened({ textDays: 2 });
    outcomes.note(asked('1'));
    await outcomes.settle();
    clock.forward({ days: 1 });
    await outcomes.settle();
    assert.equal((await report(30)).unanswered.length, 1);
    clock.forward({ days: 1 });
    await outcomes.settle();
    assert.equal((await report(30)).unanswered.length, 0);
    assert.ok(![...keyValues.texts.values()].join().includes('whiteboard'));
    assert.equal((await report(30)).asked.unknown, 1);
  });

  it('keeps no words at all with 0 days', async () => {
    const { outcomes, keyValues } = opened({ textDays: 0 });
    outcomes.note(asked('1'));
    outcomes.note(becameRequest('1'));
    await outcomes.settle();
    assert.deepEqual([...keyValues.texts.keys()], ['self-help/counts/2026-11-23']);
  });
});

describe('what was learnt before', () => {
  it('is read once the disk gives it, and what was noted meanwhile counts once', async () => {
    const { outcomes, keyValues, clock } = opened();
    for (let ask = 0; ask < 5; ask++) outcomes.note(became('solved', String(ask)));
    await outcomes.settle();
    const wanted = outcomes.prior('a', 'teams');
    const next = opened({ keyValues, clock }).outcomes;
    const read = keyValues.read.bind(keyValues);
    keyValues.read = () => Promise.reject(new Error('unreadable'));
    await assert.rejects(next.load());
    keyValues.read = read;
    await next.settle();
    assert.equal(next.prior('a', 'teams'), wanted);
    await next.load();
    assert.equal(next.prior('a', 'teams'), wanted);
  });

  it('goes with the partner: words of one that is not there any more are forgotten too', async () => {
    const { outcomes, keyValues, clock } = opened({ textDays: 1 });
    outcomes.note(asked('1', { partnerId: 'gone' }));
    await outcomes.settle();
    clock.forward({ days: 1 });
    await opened({ textDays: 1, keyValues, clock }).outcomes.settle();
    assert.deepEqual([...keyValues.texts.keys()], ['self-help/counts/2026-11-23']);
  });
});

describe('the report of self-help', () => {
  it('tells what people ask that had no answer, alike questions together and the most frequent first', async () => {
    const { outcomes, report } = opened();
    outcomes.note(asked('1', { text: 'whiteboard is empty in the meeting' }));
    outcomes.note(asked('2', { text: 'the whiteboard stays empty in meeting', partnerId: 'p2' }));
    outcomes.note(asked('3', { text: '打卡不了', locale: 'zh-CN' }));
    outcomes.note(asked('4', { text: 'solved in the end', state: 'likely', articleIds: ['a'] }));
    outcomes.note(becameRequest('4'));
    outcomes.note(became('solved', '4'));
    outcomes.note(asked('5', { text: 'cannot hear anybody', state: 'likely', articleIds: ['a'] }));
    outcomes.note(becameRequest('5'));
    outcomes.note(asked('6', { text: 'fax never arrives', serviceId: 'azure' }));
    outcomes.note(becameRequest('6'));
    await outcomes.settle();
    const { unanswered } = await report(7);
    assert.deepEqual(
      unanswered.map(({ count, text, escalated }) => [count, text, escalated]),
      [
        [2, 'the whiteboard stays empty in meeting', false],
        [1, 'fax never arrives', true],
        [1, 'cannot hear anybody', true],
        [1, '打卡不了', false],
      ],
    );
  });

  it('names articles that were shown often and never helped, or whose problem came back as often', async () => {
    const { outcomes, report } = opened();
    for (let ask = 0; ask < 6; ask++) {
      outcomes.note(asked(String(ask), { state: 'likely', articleIds: ['never', 'back', 'good'] }));
    }
    outcomes.note(became('solved', '1', 'back'));
    outcomes.note(became('cameBack', '1', 'back'));
    outcomes.note(became('solved', '2', 'good'));
    await outcomes.settle();
    assert.deepEqual(
      (await report(7)).neverHelp.map(({ articleId }) => articleId),
      ['never', 'back'],
    );
  });

  it('counts days in Beijing', async () => {
    const { outcomes, report } = opened({ clock: new ManualClock(new Date('2026-11-23T16:30:00Z')) });
    outcomes.note(asked('1'));
    await outcomes.settle();
    const { from, to, asked: states } = await report(1);
    assert.deepEqual([from, to, states.unknown], ['2026-11-24', '2026-11-24', 1]);
  });
});
