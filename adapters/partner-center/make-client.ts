import type { z } from 'zod';
import type { Customer } from '../../services/model/customer.js';
import type { NewId } from '../../services/ports/clock.js';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import type { RestCall, RestClient } from '../rest/rest-client.js';
import { lowerCase } from '../rest/lower-case.js';
import type { PartnerCenterClient } from './client.js';
import { follow, readNext, writeNext, type NextPage } from './page-links.js';
import { collectionOf, customerSchema, subscriptionSchema } from './schemas.js';
import { toCustomer, toSubscription } from './to-model.js';

export interface PartnerCenterClientDeps {
  readonly rest: RestClient;
  /** The address that `rest` calls: links to any other are not followed. Without a slash at the end. */
  readonly baseUrl: string;
  readonly newId: NewId;
  /** The language of names and messages (`X-Locale`); a call's own header goes before it. */
  readonly locale?: string;
}

/** English offer names are the same for every partner, and `data/offers.json` knows them. */
const LOCALE = 'en-US';
/** No customer has more; a list that goes on and on is not believed. */
const SUBSCRIPTION_PAGES = 20;

const customerPage = collectionOf(customerSchema);
const subscriptionPage = collectionOf(subscriptionSchema);

export function makePartnerCenterClient({ rest, baseUrl, newId, locale = LOCALE }: PartnerCenterClientDeps): PartnerCenterClient {
  const call: PartnerCenterClient['call'] = (asked) =>
    rest.call({ ...asked, tenantId: asked.partnerId, headers: { 'x-locale': locale, ...lowerCase(asked.headers ?? {}) } });

  /** Reads, with either kind of token, as often as it takes; the pages of one walk carry one correlation id. */
  const read = <T>(asked: Pick<RestCall<T>, 'partnerId' | 'answer' | 'urgency' | 'signal'>, page: Omit<NextPage, 'walk'>): Promise<T> =>
    call({
      ...asked,
      method: 'GET',
      path: page.path,
      headers: { ...page.headers, 'ms-correlationid': page.correlationId },
      token: 'any',
      repeatable: true,
    });

  return {
    address: baseUrl,
    call,
    async customers(partnerId, { next, size, startsWith, urgency, signal }) {
      const page = next === undefined ? firstPage(customersPath(size, startsWith), newId()) : readNext(next);
      const { items, links, totalCount } = await read({ partnerId, answer: customerPage, urgency, signal }, page);
      const onwards = links?.next && follow(links.next, baseUrl, page);
      return {
        customers: items.flatMap((item) => toCustomer(partnerId, item, 'list') ?? []),
        ...(onwards ? { next: writeNext(onwards) } : {}),
        ...(totalCount === undefined ? {} : { total: totalCount }),
      };
    },
    async customer(partnerId, customerId, urgency): Promise<Customer | undefined> {
      const path = `/v1/customers/${encodeURIComponent(customerId)}`;
      try {
        const found = await read({ partnerId, answer: customerSchema, urgency }, firstPage(path, newId()));
        return toCustomer(partnerId, found, 'itself');
      } catch (error) {
        if (error instanceof RemoteFailure && error.kind === 'gone') return undefined;
        throw error;
      }
    },
    async subscriptions(partnerId, customerId, urgency) {
      const found = [];
      let page: NextPage | Omit<NextPage, 'walk'> | undefined = firstPage(
        `/v1/customers/${encodeURIComponent(customerId)}/subscriptions`,
        newId(),
      );
      for (let pages = 0; page; pages += 1) {
        if (pages === SUBSCRIPTION_PAGES) throw endless(page.correlationId);
        const { items, links }: z.infer<typeof subscriptionPage> = await read({ partnerId, answer: subscriptionPage, urgency }, page);
        found.push(...items.map((item) => toSubscription(customerId, item)));
        page = links?.next && follow(links.next, baseUrl, page);
      }
      return found;
    },
  };
}

function firstPage(path: string, correlationId: string): Omit<NextPage, 'walk'> {
  return { path, headers: {}, correlationId };
}

function customersPath(size: number, startsWith?: { readonly field: string; readonly value: string }): string {
  const all = `/v1/customers?size=${Math.min(Math.max(Math.trunc(size), 1), 500)}`;
  if (!startsWith) return all;
  const filter = JSON.stringify({ Field: startsWith.field, Value: startsWith.value, Operator: 'starts_with' });
  return `${all}&filter=${encodeURIComponent(filter)}`;
}

function endless(correlationId: string): RemoteFailure {
  return new RemoteFailure('unreadable', `partner-center: more than ${SUBSCRIPTION_PAGES} pages of subscriptions`, { correlationId });
}
