import assert from 'node:assert/strict';
import { beijingClock, beijingDate } from '../../../locales/format.js';
import type { ServiceRequest } from '../../../services/model/request.js';
import type { QuietHours } from '../../../services/notices/quiet-hours.js';
import type { Reached } from '../../../services/ports/notifier.js';
import { makeBusinessCalendar } from '../../../services/promise/business-calendar.js';
import type { FollowUp } from '../../../services/self-help/follow-up-book.js';
import { workingInstant } from '../../../services/self-help/follow-up-time.js';
import { makeFollowUps } from '../../../services/self-help/follow-ups.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { MemoryKeyValueStore } from '../../fakes/memory-key-value-store.js';
import { aUser } from '../../cards/samples.js';

/** A Monday, 10:00 in Beijing. */
const MONDAY = '2026-11-23T02:00:00.000Z';
const WHOSE = { partnerId: 'p1', userId: 'u1' };
const calendar = makeBusinessCalendar({ daysOff: ['2026-11-25'], workingDays: ['2026-11-28'], publishedYears: [2026] } as never);
const OFF: QuietHours = { on: false, from: '22:00', to: '08:00' };

const solved = (over: Partial<FollowUp> = {}): FollowUp => ({
  ...WHOSE,
  id: 'd1',
  locale: 'zh-CN',
  address: { conversation: 'u1' },
  customerId: 'c1',
  serviceId: 'exchange-online',
  articleId: 'a1',
  articleTitle: '外部邮件收不到',
  problem: '收不到外部邮件',
  stepsDone: [1],
  solvedAt: MONDAY,
  ...over,
});

function house({ askAfterMs = 86_400_000, asks = true } = {}) {
  const keyValues = new MemoryKeyValueStore();
  const clock = new ManualClock(new Date(MONDAY));
  const world = {
    quiet: OFF,
    asked: [] as string[],
    answers: [] as (Reached | Error)[],
    requests: [] as ServiceRequest[],
    role: 'helpdesk_agent' as 'helpdesk_agent' | 'sales_agent',
  };
  const make = () =>
    makeFollowUps({
      keyValues,
      clock,
      calendar,
      askAfterMs: asks ? askAfterMs : undefined,
      settings: { quietHours: async () => world.quiet },
      partners: { findUser: async () => ({ ...aUser('zh-CN'), role: world.role }) },
      requests: { list: async () => ({ items: world.requests, page: 1, pages: 1, total: world.requests.length }) },
      notifier: {
        async stillSolved({ id }) {
          const answer = world.answers.shift() ?? 'told';
          if (answer instanceof Error) throw answer;
          if (answer !== 'gone') world.asked.push(id);
          return answer;
        },
      },
    });
  return { keyValues, clock, world, make, followUps: make() };
}

describe('"is it still solved?"', () => {
  it('is asked once, a day later, and remembered over a restart', async () => {
    const { followUps, clock, world, make } = house();
    const at = await followUps.plan(solved());
    assert.equal(at?.toISOString(), '2026-11-24T02:00:00.000Z');
    clock.forward({ hours: 23 });
    assert.equal(await followUps.askDue('p1'), 0);
    clock.forward({ hours: 1 });
    const restarted = make();
    assert.equal(await restarted.askDue('p2'), 0, 'another partner’s');
    assert.equal(await restarted.askDue('p1'), 1);
    assert.equal(await restarted.askDue('p1'), 0);
    assert.equal(await make().askDue('p1'), 0);
    assert.deepEqual(world.asked, ['d1']);
    assert.equal((await restarted.find(WHOSE, 'd1'))?.askedAt, '2026-11-24T02:00:00.000Z');
  });

  it('is asked of everybody whose turn it is, whoever else cannot be reached', async () => {
    const { followUps, clock, world } = house();
    for (const userId of ['u1', 'u2', 'u3']) await followUps.plan(solved({ userId, id: `d-${userId}` }));
    clock.forward({ hours: 24 });
    world.answers.push(new Error('the channel does not answer'), 'waiting', 'gone');
    assert.equal(await followUps.askDue('p1'), 1);
    assert.deepEqual(world.asked, ['d-u2']);
    clock.forward({ minutes: 4 });
    assert.equal(await followUps.askDue('p1'), 0, 'not at once');
    clock.forward({ minutes: 1 });
    assert.equal(await followUps.askDue('p1'), 1, 'and who is gone is not tried again');
    assert.deepEqual(world.asked, ['d-u2', 'd-u1']);
  });

  it('is not asked twice while the store refuses to note it', async () => {
    const { followUps, clock, world, keyValues } = house();
    await followUps.plan(solved());
    clock.forward({ hours: 24 });
    keyValues.failures.push(new Error('disk full'));
    await assert.rejects(followUps.askDue('p1'));
    assert.equal(await followUps.askDue('p1'), 1);
    assert.deepEqual(world.asked, ['d1']);
  });

  it('waits for the end of quiet hours, of the night, of the weekend', async () => {
    const { followUps, clock, world } = house();
    world.quiet = { on: true, from: '09:00', to: '14:00' };
    await followUps.plan(solved());
    clock.forward({ hours: 24 });
    assert.equal(await followUps.askDue('p1'), 0);
    clock.forward({ hours: 4 });
    assert.equal(await followUps.askDue('p1'), 1);
  });

  for (const [what, requests, asked] of [
    ['has escalated it meanwhile', [{ createdAt: '2026-11-23T09:00:00.000Z', author: { userId: 'u1', name: '' } }], 0],
    ['had escalated something like it before', [{ createdAt: '2026-11-23T01:00:00.000Z', author: { userId: 'u1', name: '' } }], 1],
    ['has a colleague who escalated it', [{ createdAt: '2026-11-23T09:00:00.000Z', author: { userId: 'u2', name: '' } }], 1],
  ] as const) {
    it(`is ${asked ? '' : 'not '}asked when the person ${what}`, async () => {
      const { followUps, clock, world } = house();
      await followUps.plan(solved());
      world.requests = requests.map((over) => ({ ...sampleRequest(1), ...over }));
      clock.forward({ hours: 24 });
      assert.equal(await followUps.askDue('p1'), asked);
      assert.equal((await followUps.find(WHOSE, 'd1')) !== undefined, asked === 1, 'what is moot is forgotten');
    });
  }

  it('is not asked of who may not file requests any more', async () => {
    const { followUps, clock, world } = house();
    await followUps.plan(solved());
    world.role = 'sales_agent';
    clock.forward({ hours: 24 });
    assert.equal(await followUps.askDue('p1'), 0);
  });

  it('is asked once for the same customer, service and article that were solved twice', async () => {
    const { followUps, clock, world } = house();
    await followUps.plan(solved());
    clock.forward({ hours: 5 });
    await followUps.plan(solved({ id: 'd2', solvedAt: clock.now().toISOString() }));
    clock.forward({ hours: 20 });
    assert.equal(await followUps.askDue('p1'), 0, 'a day after the second time');
    clock.forward({ hours: 4 });
    assert.equal(await followUps.askDue('p1'), 1);
    assert.deepEqual(world.asked, ['d2']);
    assert.equal(await followUps.plan(solved({ id: 'd3', solvedAt: clock.now().toISOString() })), undefined, 'the question is still open');
    assert.ok(await followUps.plan(solved({ id: 'd4', articleId: 'a2', solvedAt: clock.now().toISOString() })));
  });

  it('can be switched off, which drops what was to be asked, and on again', async () => {
    const { followUps, clock } = house();
    await followUps.plan(solved());
    await followUps.setAsked(WHOSE, false);
    clock.forward({ hours: 24 });
    assert.equal(await followUps.askDue('p1'), 0);
    assert.equal(await followUps.plan(solved({ id: 'd2' })), undefined);
    await followUps.setAsked(WHOSE, true);
    assert.ok(await followUps.plan(solved({ id: 'd3' })));
  });

  it('is asked of nobody where the operator has switched it off', async () => {
    const { followUps } = house({ asks: false });
    assert.equal(await followUps.plan(solved()), undefined);
    assert.equal(await followUps.askDue('p1'), 0);
  });

  it('can be answered for two weeks, in words for a day', async () => {
    const { followUps, clock } = house();
    await followUps.plan(solved());
    assert.equal(await followUps.open(WHOSE), undefined, 'not asked yet');
    clock.forward({ hours: 24 });
    await followUps.askDue('p1');
    assert.equal((await followUps.open(WHOSE))?.id, 'd1');
    clock.forward({ days: 2 });
    assert.equal(await followUps.open(WHOSE), undefined);
    const kept = await followUps.find(WHOSE, 'd1');
    assert.ok(kept);
    await followUps.cameBack(kept);
    assert.ok((await followUps.find(WHOSE, 'd1'))?.cameBackAt, 'it can be said again');
    assert.equal(await followUps.find({ ...WHOSE, userId: 'u2' }, 'd1'), undefined, 'nobody else’s');
    clock.forward({ days: 14 });
    assert.equal(await followUps.find(WHOSE, 'd1'), undefined);
  });

  it('leaves the disk two weeks after it was asked, whether or not the person came back', async () => {
    const { followUps, keyValues, clock, make } = house();
    await followUps.plan(solved());
    clock.forward({ days: 1 });
    assert.equal(await followUps.askDue('p1'), 1);
    const texts = () => [...keyValues.texts.values()].join();
    clock.forward({ days: 14 });
    await make().askDue('p1');
    assert.match(texts(), /收不到外部邮件/);
    clock.forward({ days: 2 });
    await make().askDue('p1');
    assert.doesNotMatch(texts(), /收不到外部邮件/);
  });

  it('is forgotten once it is settled, and a settled one is not written back', async () => {
    const { followUps, clock } = house();
    await followUps.plan(solved());
    clock.forward({ hours: 24 });
    await followUps.askDue('p1');
    const kept = await followUps.find(WHOSE, 'd1');
    assert.ok(kept);
    await followUps.settle(kept);
    await followUps.cameBack(kept);
    assert.equal(await followUps.find(WHOSE, 'd1'), undefined);
  });
});

describe('a person’s working time', () => {
  const at = (time: string) => new Date(`${time}:00+08:00`);
  const said = (date: Date) => `${beijingDate(date)} ${beijingClock(date)}`;
  for (const [what, from, quiet, expected] of [
    ['in the middle of a working day is at once', '2026-11-24T10:07', OFF, '2026-11-24 10:07'],
    ['early in the morning is at nine', '2026-11-24T03:00', OFF, '2026-11-24 09:00'],
    ['in the evening is the next morning', '2026-11-23T18:00', OFF, '2026-11-24 09:00'],
    ['before a day off is after it', '2026-11-24T20:00', OFF, '2026-11-26 09:00'],
    ['on Friday evening is a Saturday that is worked', '2026-11-27T19:00', OFF, '2026-11-28 09:00'],
    ['on a weekend is Monday', '2026-11-29T12:00', OFF, '2026-11-30 09:00'],
    ['in quiet hours is their end', '2026-11-24T10:00', { on: true, from: '08:00', to: '11:30' }, '2026-11-24 11:30'],
    ['in quiet hours to the evening is the next morning', '2026-11-23T13:00', { on: true, from: '12:00', to: '20:00' }, '2026-11-24 09:00'],
    ['with quiet hours all day long is when they end', '2026-11-24T10:00', { on: true, from: '08:00', to: '19:00' }, '2026-11-24 19:00'],
  ] as const) {
    it(what, () => assert.equal(said(workingInstant(at(from), quiet, calendar)), expected));
  }

  it('with quiet hours all day long is at once outside of them', () => {
    const night = at('2026-11-24T20:00');
    assert.equal(workingInstant(night, { on: true, from: '08:00', to: '19:00' }, calendar).getTime(), night.getTime());
  });
});
