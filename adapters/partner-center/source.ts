import type { CustomerSource } from '../../services/ports/customer-source.js';
import type { Customer } from '../../services/model/customer.js';
import type { PartnerCenterClient } from './client.js';

/** As many as Partner Center gives at once. */
const PAGE_SIZE = 500;
const FOUND_AT_MOST = 20;
/** What may be the beginning of a domain: no other text is looked for among domains. */
const DOMAIN_LIKE = /^[a-z0-9.-]+$/i;

/** The partner's customers as Partner Center has them. */
export function makePartnerCenterSource({ client }: { client: PartnerCenterClient }): CustomerSource {
  async function beginning(partnerId: string, field: 'CompanyName' | 'Domain', value: string): Promise<readonly Customer[]> {
    const found = await client.customers(partnerId, { size: FOUND_AT_MOST, startsWith: { field, value }, urgency: 'live' });
    return found.customers;
  }
  return {
    name: 'partner-center',
    list: (partnerId, { next, signal }) => client.customers(partnerId, { size: PAGE_SIZE, next, signal, urgency: 'background' }),
    get: (partnerId, customerId) => client.customer(partnerId, customerId, 'live'),
    subscriptions: (partnerId, customerId) => client.subscriptions(partnerId, customerId, 'live'),
    async startingWith(partnerId, text) {
      const value = text.trim();
      if (value === '') return [];
      const fields = DOMAIN_LIKE.test(value) ? (['CompanyName', 'Domain'] as const) : (['CompanyName'] as const);
      const found = (await Promise.all(fields.map((field) => beginning(partnerId, field, value)))).flat();
      return [...new Map(found.map((customer) => [customer.id, customer])).values()].slice(0, FOUND_AT_MOST);
    },
  };
}
