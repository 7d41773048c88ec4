import type { CustomerSourceName, RowProblem } from '../../../../services/model/directory-status.js';
import type { Customer } from '../../../../services/model/customer.js';
import type { CustomerListing, CustomerSource } from '../../../../services/ports/customer-source.js';
import { RemoteFailure } from '../../../../services/ports/remote-failure.js';

interface Options {
  readonly name?: CustomerSourceName;
  readonly pageSize?: number;
}

/**
 * A source whose customers a test sets. It lists by position, so that what is taken out in the middle of a pass makes the list skip one, as with a
 * real one; places of a list before `expirePlaces` are refused.
 */
export function makeListedSource({ name = 'partner-center', pageSize = 10 }: Options = {}) {
  let epoch = 1;
  let changes = 0;
  const fails: (Error | undefined)[] = [];
  const asked: { partnerId: string; next: string | undefined }[] = [];
  let before: (call: number) => Promise<void> = async () => undefined;
  const held = {
    customers: [] as readonly Customer[],
    refused: undefined as readonly RowProblem[] | undefined,
  };

  async function list(partnerId: string, next: string | undefined): Promise<CustomerListing> {
    asked.push({ partnerId, next });
    await before(asked.length);
    const failure = fails.shift();
    if (failure) throw failure;
    const [of, from] = (next ?? `${epoch}:0`).split(':').map(Number) as [number, number];
    if (of !== epoch) throw new RemoteFailure('refused', 'that place in the list is too old');
    const end = from + pageSize;
    return {
      customers: held.customers.slice(from, end),
      ...(end < held.customers.length ? { next: `${epoch}:${end}` } : {}),
      total: held.customers.length,
      ...(held.refused ? { refused: held.refused } : {}),
    };
  }
  const source: CustomerSource = {
    name,
    list: (partnerId, { next }) => list(partnerId, next),
    get: async (_, id) => held.customers.find((customer) => customer.id === id),
    subscriptions: async () => [],
    startingWith: async () => [],
    ...(name === 'partner-center' ? {} : { version: async () => `${changes}` }),
  };
  return {
    source,
    asked,
    get customers() {
      return held.customers;
    },
    set(customers: readonly Customer[], refused?: readonly RowProblem[]): void {
      Object.assign(held, { customers, refused });
      changes += 1;
    },
    /** The next pages fail so, one each; `undefined` lets one pass. */
    fails: (...failures: (Error | undefined)[]) => void fails.push(...failures),
    expirePlaces: () => void (epoch += 1),
    /** Called before each page is given. */
    before: (wait: (call: number) => Promise<void>) => void (before = wait),
  };
}
export type ListedSource = ReturnType<typeof makeListedSource>;
