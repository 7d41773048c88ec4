import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type DataFolder, loadDataFolder, makeSampleHealth } from '../../adapters/data-folder/index.js';
import { makeCatalogue } from '../../services/catalogue/catalogue.js';
import { SUBSCRIPTION_STATUSES } from '../../services/model/customer.js';
import { LOCALES } from '../../services/model/locale.js';
import { ROLES } from '../../services/model/partner.js';
import { BILLING } from '../../services/model/service.js';

const NOW = new Date('2026-11-23T02:00:00Z');
const DIR = join(import.meta.dirname, '../../data');

describe('the sample data', () => {
  let data: DataFolder;
  before(async () => {
    data = await loadDataFolder(DIR);
  });

  const optionIds = (customerId: string) =>
    makeCatalogue(data.services, data.offers)
      .optionsFor(
        data.subscriptions.filter((subscription) => subscription.customerId === customerId),
        NOW,
      )
      .filter(({ service, standing }) => standing === 'running' || service.id === BILLING)
      .map(({ service }) => service.id);
  const named = (part: string) => data.customers.filter(({ name }) => name.includes(part));

  it('has 3 partners with all roles each, 12 users in all languages, and 300 customers', () => {
    assert.deepEqual([data.partners.length, data.users.length, data.customers.length], [3, 12, 300]);
    for (const { id } of data.partners) {
      const roles = data.users.filter(({ partnerId }) => partnerId === id).map(({ role }) => role);
      assert.deepEqual([...new Set(roles)].sort(), [...ROLES].sort());
    }
    assert.deepEqual(new Set(data.users.map(({ locale }) => locale)), new Set(LOCALES));
  });

  it('has the people of the journeys in the first partner', () => {
    const people = data.users.filter(({ partnerId }) => partnerId === data.partners[0]?.id).map(({ role, locale }) => `${role} ${locale}`);
    for (const person of [
      'admin_agent zh-CN',
      'helpdesk_agent en-US',
      'helpdesk_agent zh-TW',
      'helpdesk_agent zh-CN',
      'sales_agent zh-CN',
    ]) {
      assert.ok(people.includes(person), person);
    }
  });

  it('has Contoso and Fabrikam with the first partner, Northwind with the second, and none of them twice', () => {
    const owner = (part: string) => named(part).map(({ partnerId }) => data.partners.findIndex(({ id }) => id === partnerId));
    assert.deepEqual([owner('Contoso'), owner('Fabrikam'), owner('Northwind')], [[0], [0], [1]]);
    assert.deepEqual([named('Contoso')[0]?.advancedAgreement, named('Fabrikam')[0]?.advancedAgreement], [false, true]);
  });

  it('gives Contoso Exchange and Teams, and Fabrikam two of the Dynamics services, so that "Dynamics" has to be asked about', () => {
    const contoso = optionIds(named('Contoso')[0]!.id);
    assert.ok(contoso.includes('exchange-online') && contoso.includes('teams'));
    const fabrikam = optionIds(named('Fabrikam')[0]!.id);
    assert.equal(fabrikam.filter((id) => id.startsWith('dynamics-365')).length, 2);
    assert.ok(fabrikam.includes('azure'));
  });

  it('has odd names: one letter, a hundred letters, full-width, Markdown and HTML characters, Traditional, right-to-left, twins', () => {
    const names = data.customers.map(({ name }) => name);
    for (const odd of [/^.$/u, /^.{100}$/u, /[Ａ-Ｚ]/, /\*.*<.*>/, /\[.*\]\(.*\)/, /臺|廈/, /\p{Script=Arabic}/u]) {
      assert.ok(
        names.some((name) => odd.test(name)),
        String(odd),
      );
    }
    assert.equal(named('大华贸易').length, 2);
    assert.equal(names.filter((name) => /\p{Emoji_Presentation}/u.test(name)).length, 0);
  });

  it('has domains of their own, in the cloud operated by 21Vianet', () => {
    assert.ok(data.customers.every(({ domain }) => /^[a-z0-9-]+\.partner\.onmschina\.cn$/.test(domain)));
    assert.equal(new Set(data.customers.map(({ domain }) => domain)).size, 300);
  });

  it('has subscriptions in every status, trials, and customers with suspended ones only or none', () => {
    assert.deepEqual(new Set(data.subscriptions.map(({ status }) => status)), new Set(SUBSCRIPTION_STATUSES));
    assert.ok(data.subscriptions.some(({ isTrial }) => isTrial));
    const states = data.customers.map(
      ({ id }) => new Set(data.subscriptions.filter(({ customerId }) => customerId === id).map(({ status }) => status)),
    );
    assert.ok(states.some((of) => of.size === 0));
    assert.ok(states.some((of) => of.size === 1 && of.has('suspended')));
  });

  it('has about a quarter with an advanced agreement, and some that withdrew delegated access', () => {
    const advanced = data.customers.filter(({ advancedAgreement }) => advancedAgreement).length;
    assert.ok(advanced > 55 && advanced < 95, String(advanced));
    assert.ok(data.customers.filter(({ allowDelegatedAccess }) => !allowDelegatedAccess).length > 10);
  });

  it('knows the services of every subscription but those that 21Vianet support does not cover', () => {
    const catalogue = makeCatalogue(data.services, data.offers);
    const unknown = catalogue.unmapped(data.subscriptions.map((subscription) => ({ ...subscription, status: 'active' })));
    assert.deepEqual(new Set(unknown.map(({ friendlyName }) => friendlyName.split(' ')[0])), new Set(['Visio']));
  });

  it('links every technical service to an admin center in China', () => {
    for (const { id, adminCenter } of data.services) {
      if (id === BILLING) assert.equal(adminCenter, undefined);
      else assert.match(new URL(adminCenter!).hostname, /^portal\.(partner\.microsoftonline|azure)\.cn$/, id);
    }
  });

  it('has incidents on SharePoint and Power BI, and none on Exchange, Teams and Entra ID', async () => {
    const { incidents } = await makeSampleHealth(DIR, { now: () => NOW }).read('p', 'c', 'live');
    assert.deepEqual(
      incidents.flatMap(({ serviceIds }) => serviceIds),
      ['sharepoint-online', 'power-bi'],
    );
  });
});
