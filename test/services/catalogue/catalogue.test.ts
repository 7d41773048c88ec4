import assert from 'node:assert/strict';
import { makeCatalogue } from '../../../services/catalogue/catalogue.js';
import type { Subscription, SubscriptionStatus } from '../../../services/model/customer.js';
import type { Service } from '../../../services/model/service.js';

function service(id: string): Service {
  return { id, family: id === 'billing' ? 'billing' : 'microsoft365', name: { 'zh-CN': id, 'zh-TW': id, 'en-US': id }, aliases: [] };
}

function subscription(friendlyName: string, status: SubscriptionStatus = 'active', offerName?: string): Subscription {
  return {
    id: `${friendlyName}/${status}`,
    customerId: 'c',
    friendlyName,
    status,
    quantity: 1,
    isTrial: false,
    ...(offerName && { offerName }),
  };
}

const catalogue = makeCatalogue(['billing', 'exchange-online', 'teams', 'azure'].map(service), [
  { offer: 'Microsoft 365 E3', serviceIds: ['teams', 'exchange-online'] },
  { offer: 'Exchange Online', serviceIds: ['exchange-online'] },
  { offer: 'Azure plan', serviceIds: ['azure'] },
]);

function options(...subscriptions: Subscription[]): readonly string[] {
  return catalogue.optionsFor(subscriptions).map((option) => option.service.id);
}

describe('the catalogue', () => {
  it('lists all services in the order of the data, billing last', () => {
    assert.deepEqual(
      catalogue.all().map(({ id }) => id),
      ['exchange-online', 'teams', 'azure', 'billing'],
    );
  });

  it('finds a service by its id', () => {
    assert.equal(catalogue.get('teams')?.id, 'teams');
    assert.equal(catalogue.get('outlook'), undefined);
  });
});

describe('the services of a customer', () => {
  it('are billing alone without subscriptions', () => {
    assert.deepEqual(options(), ['billing']);
    assert.deepEqual(catalogue.optionsFor([])[0]?.subscriptions, []);
  });

  it('follow from offers, whatever the letter case and what stands around', () => {
    assert.deepEqual(options(subscription('HQ: MICROSOFT 365 e3 (yearly)')), ['exchange-online', 'teams', 'billing']);
  });

  it('follow from the offer name when the friendly name says nothing', () => {
    assert.deepEqual(options(subscription('总部', 'active', 'Azure plan')), ['azure', 'billing']);
  });

  it('are each there once, with every subscription that gives it', () => {
    const both = [subscription('Microsoft 365 E3'), subscription('Exchange Online (Plan 1)')];
    const [exchange] = catalogue.optionsFor(both);
    assert.deepEqual(exchange?.subscriptions, both);
    assert.deepEqual(options(...both), ['exchange-online', 'teams', 'billing']);
  });

  it('leave out what was deleted or never started', () => {
    assert.deepEqual(options(subscription('Azure plan', 'deleted'), subscription('Microsoft 365 E3', 'none')), ['billing']);
  });

  it('keep what is pending or suspended', () => {
    assert.deepEqual(options(subscription('Azure plan', 'pending'), subscription('Exchange Online', 'suspended')), [
      'exchange-online',
      'azure',
      'billing',
    ]);
  });

  it('are marked suspended only when every subscription that gives them is', () => {
    const found = catalogue.optionsFor([subscription('Microsoft 365 E3', 'suspended'), subscription('Exchange Online')]);
    assert.deepEqual(
      found.map((option) => [option.service.id, option.suspended]),
      [
        ['exchange-online', false],
        ['teams', true],
        ['billing', false],
      ],
    );
  });
});
