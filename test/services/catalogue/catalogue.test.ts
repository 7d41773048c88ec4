import assert from 'node:assert/strict';
import { makeCatalogue } from '../../../services/catalogue/catalogue.js';
import type { Subscription, SubscriptionStatus } from '../../../services/model/customer.js';
import type { Service } from '../../../services/model/service.js';

const NOW = new Date('2026-11-23T02:00:00Z');

function service(id: string): Service {
  return { id, family: id === 'billing' ? 'billing' : 'microsoft365', name: { 'zh-CN': id, 'zh-TW': id, 'en-US': id }, aliases: [] };
}

function subscription(friendlyName: string, status: SubscriptionStatus = 'active', over: Partial<Subscription> = {}): Subscription {
  return { id: `${friendlyName}/${status}`, customerId: 'c', friendlyName, status, quantity: 1, isTrial: false, ...over };
}

const catalogue = makeCatalogue(['billing', 'exchange-online', 'teams', 'azure'].map(service), [
  { offer: 'Microsoft 365 E3', except: ['no Teams'], serviceIds: ['teams', 'exchange-online'] },
  { offer: 'Exchange Online', offerIds: ['4B9405B0-7788-4568-ADD1-99614E613B69'], serviceIds: ['exchange-online'] },
  { offer: 'Azure plan', serviceIds: ['azure'] },
]);

const ids = (...subscriptions: Subscription[]) => catalogue.optionsFor(subscriptions, NOW).map((option) => option.service.id);
const standings = (...subscriptions: Subscription[]) =>
  catalogue.optionsFor(subscriptions, NOW).map((option) => [option.service.id, option.standing]);

describe('the catalogue', () => {
  it('lists all services in the order of the data, billing last', () => {
    const inOrder = ['exchange-online', 'teams', 'azure', 'billing'];
    assert.deepEqual(
      catalogue.all().map(({ id }) => id),
      inOrder,
    );
    assert.deepEqual(
      catalogue.everyOption().map(({ service: { id }, standing }) => [id, standing]),
      inOrder.map((id) => [id, 'none']),
    );
  });

  it('finds a service by its id', () => {
    assert.equal(catalogue.get('teams')?.id, 'teams');
    assert.equal(catalogue.get('outlook'), undefined);
  });
});

describe('the services of a customer', () => {
  it('are billing alone without subscriptions', () => {
    assert.deepEqual(standings(), [['billing', 'none']]);
    assert.deepEqual(catalogue.optionsFor([], NOW)[0]?.subscriptions, []);
  });

  it('follow from offers, whatever the letter case and what stands around', () => {
    assert.deepEqual(ids(subscription('HQ: MICROSOFT 365 e3 (yearly)')), ['exchange-online', 'teams', 'billing']);
  });

  it('follow from the offer name when the friendly name says nothing', () => {
    assert.deepEqual(ids(subscription('总部', 'active', { offerName: 'Azure plan' })), ['azure', 'billing']);
  });

  it('follow from the offer’s id whatever its names are', () => {
    const renamed = subscription('总部邮箱', 'active', { offerId: '4b9405b0-7788-4568-add1-99614e613b69' });
    assert.deepEqual(ids(renamed), ['exchange-online', 'billing']);
  });

  it('do not follow from a name that says more', () => {
    assert.deepEqual(ids(subscription('Microsoft 365 E3 (no Teams)')), ['billing']);
  });

  it('are each there once, with every subscription that gives it', () => {
    const both = [subscription('Microsoft 365 E3'), subscription('Exchange Online (Plan 1)')];
    const [exchange] = catalogue.optionsFor(both, NOW);
    assert.deepEqual(
      exchange?.subscriptions.map(({ name }) => name),
      ['Microsoft 365 E3', 'Exchange Online (Plan 1)'],
    );
    assert.deepEqual(ids(...both), ['exchange-online', 'teams', 'billing']);
  });

  it('come after the others when every subscription of theirs is over, and leave out what has no status', () => {
    assert.deepEqual(standings(subscription('Microsoft 365 E3', 'deleted'), subscription('Azure plan', 'pending')), [
      ['azure', 'running'],
      ['exchange-online', 'stopped'],
      ['teams', 'stopped'],
      ['billing', 'none'],
    ]);
    assert.deepEqual(ids(subscription('Microsoft 365 E3', 'none')), ['billing']);
  });

  it('stand still only when every subscription that gives them is suspended or expired', () => {
    assert.deepEqual(standings(subscription('Microsoft 365 E3', 'suspended'), subscription('Exchange Online')), [
      ['exchange-online', 'partly'],
      ['teams', 'stopped'],
      ['billing', 'none'],
    ]);
    const over = subscription('Exchange Online (old)', 'deleted');
    assert.deepEqual(standings(subscription('Exchange Online', 'suspended'), over)[0], ['exchange-online', 'stopped']);
    assert.deepEqual(standings(subscription('Exchange Online'), over)[0], ['exchange-online', 'running']);
  });
});

describe('how a subscription stands', () => {
  const stateAt = (now: string, status: SubscriptionStatus, over: Partial<Subscription> = {}) => {
    const [option] = catalogue.optionsFor([subscription('Azure plan', status, over)], new Date(now));
    return option?.subscriptions[0];
  };

  it('is over once its last day is over in Beijing, not before and not later', () => {
    const lastDay = { commitmentEndDate: '2026-11-23' };
    assert.equal(stateAt('2026-11-23T15:59:59Z', 'active', lastDay)?.state, 'active');
    assert.equal(stateAt('2026-11-23T16:00:00Z', 'active', lastDay)?.state, 'expired');
    assert.equal(stateAt('2026-11-23T16:00:00Z', 'active')?.state, 'active', 'without an end it goes on');
  });

  it('reads an end with a time as the Beijing day on which that is', () => {
    const end = { commitmentEndDate: '2026-11-22T18:00:00Z' };
    assert.deepEqual(
      [stateAt('2026-11-23T15:00:00Z', 'active', end)?.state, stateAt('2026-11-23T17:00:00Z', 'active', end)?.state],
      ['active', 'expired'],
    );
    assert.equal(stateAt('2026-11-23T17:00:00Z', 'active', end)?.until, '2026-11-23');
    assert.equal(stateAt('2026-11-23T17:00:00Z', 'active', { commitmentEndDate: 'soon' })?.until, undefined);
  });

  it('takes Partner Center’s word before the calendar’s', () => {
    const past = { commitmentEndDate: '2025-01-01' };
    assert.equal(stateAt('2026-11-23T02:00:00Z', 'suspended', past)?.state, 'suspended');
    assert.equal(stateAt('2026-11-23T02:00:00Z', 'deleted', { commitmentEndDate: '2030-01-01' })?.state, 'expired');
  });

  it('tells a trial, and until when', () => {
    const trial = stateAt('2026-11-23T02:00:00Z', 'active', { isTrial: true, commitmentEndDate: '2026-12-12' });
    assert.deepEqual([trial?.state, trial?.until], ['trial', '2026-12-12']);
    assert.equal(stateAt('2026-12-13T02:00:00Z', 'active', { isTrial: true, commitmentEndDate: '2026-12-12' })?.state, 'expired');
  });

  it('has a name in any case', () => {
    const nameless = { friendlyName: ' ', offerName: 'Azure plan' };
    assert.equal(stateAt('2026-11-23T02:00:00Z', 'pending', nameless)?.name, 'Azure plan');
  });
});

describe('products that the catalogue does not know', () => {
  it('are named, without those that have no status', () => {
    const unknown = [subscription('Visio Plan 2'), subscription('Project', 'suspended')];
    assert.deepEqual(catalogue.unmapped([...unknown, subscription('Azure plan'), subscription('Visio', 'none')]), unknown);
  });
});
