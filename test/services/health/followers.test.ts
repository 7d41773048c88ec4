import assert from 'node:assert/strict';
import type { Incident } from '../../../services/model/incident.js';
import type { IncidentFollower } from '../../../services/ports/notifier.js';
import { makeIncidentFollowers } from '../../../services/health/followers.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { MemoryKeyValueStore } from '../../fakes/memory-key-value-store.js';

const same = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, 'en-US': text });
const incident: Incident = {
  id: 'SP1',
  serviceId: 'sharepoint-online',
  classification: 'incident',
  status: 'serviceDegradation',
  title: same('slow'),
  impact: same('slow'),
  startedAt: '2026-11-23T01:00:00.000Z',
  updatedAt: '2026-11-23T01:30:00.000Z',
};
const follower = (userId: string, over: Partial<IncidentFollower> = {}): IncidentFollower => ({
  partnerId: 'p1',
  userId,
  locale: 'zh-TW',
  address: { conversation: userId },
  incident,
  customerId: 'c1',
  serviceId: 'sharepoint-online',
  problem: '打不開',
  ...over,
});

function house() {
  const keyValues = new MemoryKeyValueStore();
  const state = { open: true, reachable: true, unknown: false };
  const asked: string[] = [];
  const statuses: string[] = [];
  const told: string[] = [];
  const tries: string[] = [];
  const clock = new ManualClock();
  const followers = makeIncidentFollowers({
    keyValues,
    clock,
    health: {
      async stateOf(_partnerId, customerId) {
        asked.push(customerId);
        if (state.unknown) return { kind: 'unknown' };
        return state.open ? { kind: 'open', incident } : { kind: 'over', status: 'serviceRestored', asOf: clock.now().toISOString() };
      },
    },
    notifier: {
      async incidentRestored({ userId }, { status }) {
        tries.push(userId);
        statuses.push(status);
        if (state.reachable) told.push(userId);
        return state.reachable;
      },
    },
  });
  return { keyValues, state, told, tries, followers, clock, asked, statuses };
}

describe('people who follow an incident', () => {
  it('are told once, when it is over, in the order in which they came', async () => {
    const { followers, state, told } = house();
    await Promise.all(['u1', 'u2', 'u3'].map((user) => followers.follow(follower(user))));
    assert.equal(await followers.tellRestored('p1'), 0);
    state.open = false;
    assert.equal(await followers.tellRestored('p1'), 3);
    assert.equal(await followers.tellRestored('p1'), 0);
    assert.deepEqual(told, ['u1', 'u2', 'u3']);
  });

  it('are tried again when they could not be reached', async () => {
    const { followers, state, told, clock } = house();
    await followers.follow(follower('u1'));
    Object.assign(state, { open: false, reachable: false });
    assert.equal(await followers.tellRestored('p1'), 0);
    state.reachable = true;
    assert.equal(await followers.tellRestored('p1'), 0, 'not at once');
    clock.forward({ seconds: 30 });
    assert.equal(await followers.tellRestored('p1'), 1);
    assert.deepEqual(told, ['u1']);
  });

  it('are tried ever more seldom while they cannot be reached', async () => {
    const { followers, state, clock, tries } = house();
    await followers.follow(follower('u1'));
    Object.assign(state, { open: false, reachable: false });
    for (let minute = 0; minute < 60; minute++) {
      await followers.tellRestored('p1');
      clock.forward({ minutes: 1 });
    }
    assert.equal(tries.length, 7);
  });

  it('are tried again although the clock was set back by a year', async () => {
    const { state, followers, clock, told } = house();
    await followers.follow(follower('u1'));
    Object.assign(state, { open: false, reachable: false });
    await followers.tellRestored('p1');
    clock.forward({ days: -365 });
    state.reachable = true;
    await followers.tellRestored('p1');
    assert.deepEqual(told, ['u1']);
  });

  it('are forgotten two weeks after they were told, and not before', async () => {
    const { followers, state, clock } = house();
    await followers.follow(follower('u1'));
    state.open = false;
    await followers.tellRestored('p1');
    clock.forward({ days: 14 });
    state.open = true;
    await followers.follow(follower('u2'));
    assert.equal((await followers.find('p1', 'u1', { incidentId: 'SP1' }))?.userId, 'u1');
    clock.forward({ days: 2 });
    await followers.follow(follower('u3'));
    assert.equal(await followers.find('p1', 'u1', { incidentId: 'SP1' }), undefined);
  });

  it('are kept once each, with what was said last', async () => {
    const { followers, keyValues } = house();
    await followers.follow(follower('u1'));
    await followers.follow(follower('u1', { problem: '很慢' }));
    assert.equal((await followers.find('p1', 'u1', { incidentId: 'SP1' }))?.problem, '很慢');
    assert.equal((JSON.parse(keyValues.texts.get('p1/incident-followers') ?? '[]') as unknown[]).length, 1);
  });

  it('are told again when they follow it again', async () => {
    const { followers, state, told } = house();
    await followers.follow(follower('u1'));
    state.open = false;
    await followers.tellRestored('p1');
    await followers.follow(follower('u1'));
    assert.equal(await followers.tellRestored('p1'), 1);
    assert.deepEqual(told, ['u1', 'u1']);
  });

  it('are found by nobody else', async () => {
    const { followers } = house();
    await followers.follow(follower('u1'));
    assert.equal(await followers.find('p2', 'u1', { incidentId: 'SP1' }), undefined);
    assert.equal(await followers.find('p1', 'u2', { incidentId: 'SP1' }), undefined);
    assert.equal(await followers.find('p1', 'u1', { incidentId: 'SP2' }), undefined);
  });

  it('are asked about by the customer that is meant, where one incident touches several', async () => {
    const { followers } = house();
    await followers.follow(follower('u1'));
    await followers.follow(follower('u1', { customerId: 'c2', problem: '慢' }));
    const problem = async (customerId?: string) => (await followers.find('p1', 'u1', { incidentId: 'SP1', customerId }))?.problem;
    assert.deepEqual([await problem('c1'), await problem('c2'), await problem(), await problem('c3')], ['打不開', '慢', '慢', undefined]);
  });

  it('are told with what service health said, which is kept for the request that it may become', async () => {
    const { followers, state, statuses, clock } = house();
    await followers.follow(follower('u1'));
    clock.forward({ hours: 2 });
    state.open = false;
    await followers.tellRestored('p1');
    const kept = await followers.find('p1', 'u1', { incidentId: 'SP1' });
    assert.deepEqual(
      [statuses, kept?.followedAt, kept?.restored],
      [['serviceRestored'], '2026-11-23T02:00:00.000Z', { status: 'serviceRestored', asOf: '2026-11-23T04:00:00.000Z' }],
    );
  });

  it('are not asked for while they wait to be reached again, nor once they were told', async () => {
    const { followers, state, asked } = house();
    await followers.follow(follower('u1'));
    Object.assign(state, { open: false, reachable: false });
    await followers.tellRestored('p1');
    await followers.tellRestored('p1');
    assert.deepEqual(asked, ['c1']);
  });

  it('wait until they are told, or stop', async () => {
    const { followers, state } = house();
    await followers.follow(follower('u1'));
    await followers.follow(follower('u1', { customerId: 'c2' }));
    await followers.follow(follower('u2'));
    const waiting = async () => (await followers.waiting('p1', 'u1')).map(({ customerId }) => customerId);
    assert.deepEqual(await waiting(), ['c1', 'c2']);
    const kept = await followers.find('p1', 'u1', { incidentId: 'SP1', customerId: 'c1' });
    await followers.remove(kept!);
    assert.deepEqual(await waiting(), ['c2']);
    state.open = false;
    assert.equal(await followers.tellRestored('p1'), 2);
    assert.deepEqual(await waiting(), []);
  });

  it('are not promised anything when that could not be stored', async () => {
    const { followers, keyValues } = house();
    keyValues.failures.push(new Error('disk full'));
    await assert.rejects(followers.follow(follower('u1')), /disk full/);
    await followers.follow(follower('u2'));
    assert.equal((await followers.find('p1', 'u2', { incidentId: 'SP1' }))?.userId, 'u2');
  });
});
