import { jsonObject, refusal, type Answer, type Asked } from './answer.js';
import type { StubCustomer, StubState, StubSubscription } from './model.js';
import type { Pages } from './paging.js';

interface Deps {
  readonly state: StubState;
  readonly pages: Pages;
}

type OfPartner = (asked: Asked, partnerId: string) => Answer;

const profile = ({ id, domain, name }: StubCustomer) => ({
  tenantId: id,
  domain,
  companyName: name,
  attributes: { objectType: 'CustomerCompanyProfile' },
});

const ofPartner = (state: StubState, partnerId: string) =>
  state.customers.filter((customer) => customer.partnerId === undefined || customer.partnerId === partnerId);

/** Customers and their subscriptions, with what their lists leave out. */
export function makeCustomers({ state, pages }: Deps): {
  list: OfPartner;
  byId: OfPartner;
  subscriptions: OfPartner;
  subscription: OfPartner;
} {
  const listed = (customer: StubCustomer) => ({
    id: customer.id,
    companyProfile: profile(customer),
    relationshipToPartner: 'reseller',
    attributes: { objectType: 'Customer' },
  });
  const subscriptionOf = (one: StubSubscription, inList: boolean) => ({
    id: one.id,
    ...(inList && !state.offersInLists ? {} : { offerId: one.offerId ?? 'OFFER-1', offerName: one.offerName ?? one.friendlyName }),
    friendlyName: one.friendlyName,
    quantity: one.quantity ?? 1,
    unitType: 'Licenses',
    status: one.status ?? 'active',
    isTrial: one.isTrial ?? false,
    ...(one.commitmentEndDate === undefined ? {} : { commitmentEndDate: one.commitmentEndDate }),
    attributes: { objectType: 'Subscription' },
  });

  /** The partner's own one, or the refusal. */
  function find({ ids: [id = ''] }: Asked, partnerId: string): StubCustomer | Answer {
    const own = ofPartner(state, partnerId).find((customer) => customer.id === id.toLowerCase());
    if (own) return own;
    const others = state.customers.some((customer) => customer.id === id.toLowerCase());
    return others ? refusal(403, 20002, 'There is no relationship.') : refusal(404, 2000, 'The customer was not found.');
  }

  return {
    list(asked, partnerId) {
      const size = asked.query.get('size');
      if (size !== null && !(Number(size) >= 1 && Number(size) <= 500)) return refusal(400, 2001, 'size is 1 to 500.');
      const own = ofPartner(state, partnerId);
      const filter = asked.query.get('filter');
      if (filter === null) return pages.page(asked, own.map(listed), { path: '/customers' });
      const { Field: field, Value: value, Operator: operator } = jsonObject(filter) ?? {};
      const known = field === 'CompanyName' || field === 'Domain';
      if (!known || typeof value !== 'string' || operator !== 'starts_with') return refusal(400, 2002, 'The filter is not supported.');
      const found = own.filter((customer) =>
        (field === 'CompanyName' ? customer.name : customer.domain).toLowerCase().startsWith(value.toLowerCase()),
      );
      return pages.page(asked, found.map(listed), { path: '/customers', query: `&filter=${encodeURIComponent(filter)}` });
    },
    byId(asked, partnerId) {
      const found = find(asked, partnerId);
      if ('status' in found) return found;
      const { customDomains = [], allowDelegatedAccess = true } = found;
      return { status: 200, body: { ...listed(found), customDomains, allowDelegatedAccess, billingProfile: null } };
    },
    subscriptions(asked, partnerId) {
      const found = find(asked, partnerId);
      if ('status' in found) return found;
      const items = (found.subscriptions ?? []).map((one) => subscriptionOf(one, true));
      return { status: 200, body: { totalCount: items.length, items, attributes: { objectType: 'Collection' } } };
    },
    subscription(asked, partnerId) {
      const found = find(asked, partnerId);
      if ('status' in found) return found;
      const one = found.subscriptions?.find(({ id }) => id === asked.ids[1]);
      return one ? { status: 200, body: subscriptionOf(one, false) } : refusal(404, 2000, 'The subscription was not found.');
    },
  };
}
