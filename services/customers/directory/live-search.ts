import { LRUCache } from 'lru-cache';
import type { Customer } from '../../model/customer.js';
import type { Clock } from '../../ports/clock.js';
import type { CustomerSource } from '../../ports/customer-source.js';
import type { LocalCopy } from '../local-copy.js';
import { merged } from './merge-customer.js';
import { oneAtATime } from './one-at-a-time.js';

/** What was asked for and is not there is not asked for again so soon: leafing and retyping cost no calls. */
const NOT_THERE_MS = 30_000;
const IN_MEMORY = 2_000;
/** One sign begins too many names to be worth a call; longer ones are no names. */
const SHORTEST = 2;
const LONGEST = 200;

const TENANT_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}-]{2,}$/u;

/** Entra tenant ids are GUIDs. */
export function isTenantId(text: string): boolean {
  return TENANT_ID.test(text);
}

/** Whether what the local copy gave leaves open that somebody else is meant, who may have become a customer minutes ago. */
export function leavesOpen(typed: string, found: readonly Customer[]): boolean {
  const text = typed.trim().toLowerCase();
  if (isTenantId(text)) return !found.some(({ id }) => id.toLowerCase() === text);
  if (!DOMAIN.test(text)) return found.length === 0;
  const isAt = (own: string) => own !== '' && (text === own || text.endsWith(`.${own}`));
  return !found.some(({ domain, customDomains }) => [domain, ...customDomains].some((own) => isAt(own.toLowerCase())));
}

interface Deps {
  readonly sourceOf: (partnerId: string) => CustomerSource;
  readonly copy: LocalCopy;
  /** From the local copy. */
  readonly local: (partnerId: string, customerId: string) => Customer | undefined;
  readonly clock: Clock;
  /** Throws when the partner's people asked for too much that is not known. */
  readonly assertFew: (partnerId: string) => void;
  /** What was heard could not be put into the local copy; the next pass brings it. */
  readonly notLearnt: (err: unknown) => void;
}

/** Asks where the customers are kept for what the local copy does not have, and puts what it brings into the local copy. Rejects with `RemoteFailure`. */
export function makeLiveSearch({ sourceOf, copy, local, clock, assertFew, notLearnt }: Deps) {
  const notThere = new LRUCache<string, number>({ max: IN_MEMORY });
  const once = oneAtATime<readonly Customer[]>();

  async function ask(partnerId: string, text: string): Promise<readonly Customer[]> {
    const source = sourceOf(partnerId);
    if (!source.version) assertFew(partnerId);
    const brought = isTenantId(text) ? [await source.get(partnerId, text.toLowerCase())] : await source.startingWith(partnerId, text);
    const customers = brought.flatMap((customer) => (customer?.partnerId === partnerId ? [customer] : []));
    const known = customers.map((customer) => (source.version ? customer : merged(local(partnerId, customer.id), customer)));
    if (known.length > 0) copy.learn(partnerId, { put: known }).catch(notLearnt);
    else notThere.set(`${partnerId}/${text}`, clock.now().getTime());
    return known;
  }
  return async (partnerId: string, typed: string): Promise<readonly Customer[]> => {
    const text = typed.trim();
    if ([...text].length < SHORTEST || text.length > LONGEST) return [];
    const key = `${partnerId}/${text}`;
    const at = notThere.get(key);
    if (at !== undefined && Math.abs(clock.now().getTime() - at) < NOT_THERE_MS) return [];
    return once(key, () => ask(partnerId, text));
  };
}
