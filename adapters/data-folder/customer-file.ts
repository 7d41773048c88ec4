import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Customer, Subscription } from '../../services/model/customer.js';
import type { RowProblem } from '../../services/model/directory-status.js';
import type { CustomerSource } from '../../services/ports/customer-source.js';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import { CustomerFileProblem } from './customer-file-problem.js';
import { beginningSo, pageAt } from './paged.js';
import { readCustomerFile } from './read-customer-file.js';

/** Of all partners' files together so many customers are kept read; a file that is asked for again is read again. */
const CUSTOMERS_READ = 1_000_000;

/** A partner's file, if it keeps one, in the operator's data folder. */
export function customerFileOf(dataFolder: string, partnerId: string): string {
  return join(dataFolder, 'customers', `${partnerId.toLowerCase()}.csv`);
}

interface Read {
  readonly version: string;
  readonly list: readonly Customer[];
  readonly customers: ReadonlyMap<string, Customer>;
  readonly subscriptions?: ReadonlyMap<string, readonly Subscription[]>;
  readonly problems: readonly RowProblem[];
}

export interface CustomerFiles extends CustomerSource {
  has(partnerId: string): boolean;
}

/**
 * The customers in `<data folder>/customers/<partner id>.csv`, which is read again when it changes. Bad rows are left out and told with the last page;
 * a file that cannot be used at all, or is not there any more, rejects with `unreadable`, so that what was known stays.
 */
export function makeCustomerFiles(dataFolder: string): CustomerFiles {
  const kept = new LRUCache<string, Read>({ maxSize: CUSTOMERS_READ, sizeCalculation: ({ customers }) => customers.size + 1 });
  const reading = new Map<string, { readonly version: string; readonly read: Promise<Read> }>();
  const unusable = new Map<string, { readonly version: string; readonly why: RemoteFailure }>();

  async function versionOf(partnerId: string): Promise<string> {
    try {
      const { mtimeMs, size, ino } = await stat(customerFileOf(dataFolder, partnerId));
      return `${mtimeMs}/${size}/${ino}`;
    } catch (cause) {
      throw new RemoteFailure('unreadable', 'the customer file cannot be read, or is not there any more', { cause });
    }
  }
  async function read(partnerId: string, version: string): Promise<Read> {
    try {
      const { customers, ...rest } = await readCustomerFile(partnerId, customerFileOf(dataFolder, partnerId));
      const file: Read = { ...rest, version, list: customers, customers: new Map(customers.map((customer) => [customer.id, customer])) };
      kept.set(partnerId, file);
      return file;
    } catch (cause) {
      const message = cause instanceof CustomerFileProblem ? cause.message : 'the customer file cannot be read';
      const why = new RemoteFailure('unreadable', message, { cause });
      unusable.set(partnerId, { version, why });
      throw why;
    }
  }
  /** Read once for each version, however many ask. */
  async function fileOf(partnerId: string): Promise<Read> {
    const version = await versionOf(partnerId);
    const known = kept.get(partnerId);
    if (known?.version === version) return known;
    const failed = unusable.get(partnerId);
    if (failed?.version === version) throw failed.why;
    const under = reading.get(partnerId);
    if (under?.version === version) return under.read;
    const begun = { version, read: read(partnerId, version).finally(() => reading.get(partnerId) === begun && reading.delete(partnerId)) };
    reading.set(partnerId, begun);
    return begun.read;
  }

  return {
    name: 'file',
    has: (partnerId) => existsSync(customerFileOf(dataFolder, partnerId)),
    version: versionOf,
    async list(partnerId, { next }) {
      const { version, list, problems } = await fileOf(partnerId);
      const page = pageAt(list, version, next);
      const isLast = page.next === undefined;
      return {
        customers: page.items,
        total: list.length,
        ...(isLast ? {} : { next: page.next }),
        ...(isLast && problems.length > 0 ? { refused: problems } : {}),
      };
    },
    get: async (partnerId, customerId) => (await fileOf(partnerId)).customers.get(customerId),
    async subscriptions(partnerId, customerId) {
      const { subscriptions } = await fileOf(partnerId);
      return subscriptions && (subscriptions.get(customerId) ?? []);
    },
    startingWith: async (partnerId, text) => beginningSo((await fileOf(partnerId)).list, text),
  };
}
