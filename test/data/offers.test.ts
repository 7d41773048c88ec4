import assert from 'node:assert/strict';
import { join } from 'node:path';
import { loadDataFolder, type DataFolder } from '../../adapters/data-folder/index.js';
import { makeOfferMatcher } from '../../services/catalogue/offer-matcher.js';
import type { Subscription } from '../../services/model/customer.js';
import { OFFER_NAMES } from './offer-names.js';

const bought = (over: Partial<Subscription>): Subscription => ({
  id: 's',
  customerId: 'c',
  friendlyName: '',
  quantity: 1,
  status: 'active',
  isTrial: false,
  ...over,
});

describe('the offers of the data folder', () => {
  let data: DataFolder;
  before(async () => {
    data = await loadDataFolder(join(import.meta.dirname, '../../data'));
  });

  for (const [name, serviceIds] of OFFER_NAMES) {
    it(`gives ${serviceIds.length === 0 ? 'none of our services' : serviceIds.join(', ')} for ${name}`, () => {
      const servicesOf = makeOfferMatcher(data.offers);
      assert.deepEqual([...servicesOf(bought({ offerName: name, friendlyName: name }))].sort(), [...serviceIds].sort());
    });
  }

  it('is known by its id, whatever the partner calls the subscription', () => {
    const servicesOf = makeOfferMatcher(data.offers);
    assert.deepEqual([...servicesOf(bought({ offerId: 'ms-azr-0145p', friendlyName: '生产环境' }))].sort(), ['azure', 'entra-id']);
  });

  it('names the services of service health, but for Azure and billing, of which Graph tells nothing', () => {
    const without = data.services.filter(({ healthNames = [] }) => healthNames.length === 0).map(({ id }) => id);
    assert.deepEqual(without.sort(), ['azure', 'billing']);
    const suite = data.services.filter(({ healthNames = [] }) => healthNames.includes('Microsoft 365 suite'));
    assert.ok(suite.length > 3);
  });
});
