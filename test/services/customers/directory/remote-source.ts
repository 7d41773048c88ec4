import type { Customer, Subscription } from '../../../../services/model/customer.js';
import type { CustomerSource } from '../../../../services/ports/customer-source.js';

type Ask = 'list' | 'get' | 'subscriptions' | 'startingWith';

/** Partner Center as the directory sees it: lists lack what only a single customer tells, and any call can hang or fail. */
export function makeRemoteSource(customers: readonly Customer[], subscriptions: readonly Subscription[] = []) {
  const asked: string[] = [];
  let all = customers;
  let subscribed = subscriptions;
  let answer: () => Promise<void> = async () => undefined;

  async function ask<T>(what: Ask, about: string, give: () => T): Promise<T> {
    asked.push(`${what} ${about}`);
    await answer();
    return give();
  }
  const of = (partnerId: string) => all.filter((customer) => customer.partnerId === partnerId);
  const listed = ({ allowDelegatedAccess: _, ...customer }: Customer): Customer => ({ ...customer, customDomains: [] });
  const source: CustomerSource = {
    name: 'partner-center',
    list: (partnerId) => ask('list', '', () => ({ customers: of(partnerId).map(listed) })),
    get: (partnerId, customerId) => ask('get', customerId, () => of(partnerId).find(({ id }) => id === customerId)),
    subscriptions: (_, customerId) => ask('subscriptions', customerId, () => subscribed.filter((one) => one.customerId === customerId)),
    startingWith: (partnerId, text) =>
      ask('startingWith', text, () =>
        of(partnerId)
          .filter(({ name, domain }) => [name, domain].some((own) => own.toLowerCase().startsWith(text.toLowerCase())))
          .map(listed),
      ),
  };
  return {
    source,
    /** What was asked for, in order, and forgotten then. */
    asked: () => asked.splice(0),
    set(next: readonly Customer[], nextSubscriptions = subscribed): void {
      all = next;
      subscribed = nextSubscriptions;
    },
    /** What every call waits for, or fails with, from now on. */
    answers: (next: () => Promise<void>) => void (answer = next),
  };
}
