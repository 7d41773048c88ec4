import assert from 'node:assert/strict';
import holidays from '../../../data/holidays.json' with { type: 'json' };
import { makeAlarms } from '../../../services/promise/alarms.js';
import { makePromiseClocks } from '../../../services/promise/promise-clock.js';
import { makeChanging } from '../../../services/requests/changing.js';
import { moved } from '../../../services/requests/transitions.js';
import { withConsequences } from '../../../services/requests/consequences.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { memoryRequestStore } from '../requests/memory-request-store.js';

const CREATED = '2026-11-23T02:00:00.000Z';
const promiseClocks = makePromiseClocks(holidays);
const { alarmOf } = promiseClocks;

/** Submitted at 10:00 in Beijing, answer due at 14:00. */
function house() {
  const made = sampleRequest(1);
  const submitted = withConsequences(
    undefined,
    {
      ...made,
      createdAt: CREATED,
      promised: { ...made.promised, dueAt: '2026-11-23T06:00:00.000Z' },
      history: made.history.map((line) => ({ ...line, at: CREATED })),
      watchers: [{ userId: 'u1', locale: 'zh-CN', address: {} }],
      deliveries: [],
      status: 'delivered',
    },
    alarmOf,
  );
  const clock = new ManualClock(new Date(CREATED));
  const { store, stored, hooks } = memoryRequestStore([submitted]);
  const changing = makeChanging({ store, alarmOf, stored: async () => undefined });
  const reported: unknown[] = [];
  const start = () => makeAlarms({ store, clock, changing, promiseClocks, report: (failure) => reported.push(failure) });
  const one = () => {
    const [request] = stored.values();
    assert.ok(request);
    return request;
  };
  const stages = () => one().history.flatMap((line) => (line.kind === 'promise' ? [line.stage] : []));
  return { clock, store, hooks, changing, start, one, stages, reported };
}

describe('the alarms of promises', () => {
  it('record that the answer is due soon, then that it did not come, each once and each told', async () => {
    const { clock, start, one, stages } = house();
    const alarms = start();
    assert.equal(await alarms.raiseDue(), 0);
    clock.set('2026-11-23T05:00:00Z');
    await alarms.raiseDue();
    await alarms.raiseDue();
    assert.deepEqual(stages(), ['soon']);
    clock.set('2026-11-23T06:00:00Z');
    await start().raiseDue();
    await start().raiseDue();
    assert.deepEqual(stages(), ['soon', 'missed']);
    assert.equal(one().promiseAlarm, undefined);
    assert.deepEqual(
      one().notices.map(({ entry }) => entry),
      [1, 2],
    );
    assert.deepEqual(one().history.at(-1)?.actor, { kind: 'system', name: 'clock' });
  });

  it('record only that it did not come when the clock jumped past both', async () => {
    const { clock, start, stages, one } = house();
    clock.set('2026-12-23T06:00:00Z');
    await start().raiseDue();
    await start().raiseDue();
    assert.deepEqual([stages(), one().promiseAlarm], [['missed'], undefined]);
  });

  it('record nothing while the partner is asked, and go by the later due time afterwards', async () => {
    const { clock, start, stages, one, changing } = house();
    const to = (status: 'waiting_on_partner' | 'in_progress', kind: 'representative' | 'partner') => {
      const actor = kind === 'partner' ? ({ kind, userId: 'u1', name: '王芳' } as const) : ({ kind, name: '王工' } as const);
      return changing('p1', one().id, (request) => moved(request, status, { actor, at: clock.now().toISOString() }));
    };
    clock.set('2026-11-23T03:00:00Z');
    await to('waiting_on_partner', 'representative');
    clock.set('2026-11-23T08:00:00Z');
    await start().raiseDue();
    assert.deepEqual([stages(), one().promiseAlarm], [[], undefined]);
    await to('in_progress', 'partner');
    assert.deepEqual(one().promiseAlarm, { stage: 'soon', at: '2026-11-23T10:00:00.000Z' });
  });

  it('do not record it twice when the clock is set back', async () => {
    const { clock, start, stages } = house();
    clock.set('2026-11-23T05:00:00Z');
    await start().raiseDue();
    clock.set('2026-11-23T03:00:00Z');
    await start().raiseDue();
    clock.set('2026-11-23T05:30:00Z');
    await start().raiseDue();
    assert.deepEqual(stages(), ['soon']);
  });

  it('are put right when the stored one is out of date', async () => {
    const { clock, start, stages, one, store } = house();
    await store.change('p1', one().id, (request) => ({ ...request, promiseAlarm: { stage: 'soon', at: CREATED } }));
    await start().raiseDue();
    assert.deepEqual([stages(), one().promiseAlarm], [[], { stage: 'soon', at: '2026-11-23T05:00:00.000Z' }]);
    assert.equal(await start().raiseDue(), 0);
    clock.set('2026-11-23T05:00:00Z');
    await start().raiseDue();
    assert.deepEqual(stages(), ['soon']);
  });

  it('are looked at again when they could not be stored', async () => {
    const { clock, start, stages, hooks, reported } = house();
    clock.set('2026-11-23T05:00:00Z');
    hooks.beforeChange = () => {
      throw new Error('disk full');
    };
    assert.equal(await start().raiseDue(), 0);
    assert.deepEqual([stages(), reported.length], [[], 1]);
    delete hooks.beforeChange;
    await start().raiseDue();
    assert.deepEqual(stages(), ['soon']);
  });
});
