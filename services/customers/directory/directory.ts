import type { Customer } from '../../model/customer.js';
import type { Clock } from '../../ports/clock.js';
import type { CustomerDirectory, CustomerPage } from '../../ports/customer-directory.js';
import type { CustomerSource } from '../../ports/customer-source.js';
import type { KeyValueStore } from '../../ports/key-value-store.js';
import { SupportError } from '../../support-error.js';
import type { CustomerIndex } from '../customer-index.js';
import { fewAMinute } from './few-a-minute.js';
import { makeKeptSubscriptions } from './kept-subscriptions.js';
import { makeLiveCheck } from './live-check.js';
import { leavesOpen, makeLiveSearch } from './live-search.js';
import { makeLiveSubscriptions } from './live-subscriptions.js';
import type { LocalCopy } from '../local-copy.js';
import type { RecentUse } from './recent-use.js';
import { makeSignInTrouble } from './sign-in-trouble.js';
import { withinPatience } from './within-patience.js';

interface Deps {
  /** Fills the indexes, and keeps them on disk. */
  readonly copy: LocalCopy;
  readonly indexOf: (partnerId: string) => CustomerIndex;
  /** Where a partner's customers are kept just now. */
  readonly sourceOf: (partnerId: string) => CustomerSource;
  readonly recentUse: RecentUse;
  readonly keyValues: KeyValueStore;
  readonly clock: Clock;
  /** How long what is kept is waited for, in all. */
  readonly openingMs?: number;
  /** Tells the operator of something that happened; fields carry no personal text. */
  readonly report: (event: string, fields: Readonly<Record<string, unknown>>) => void;
}

/** Reading in what is kept takes a few seconds for 100,000 customers; it is waited for so long at most, once. */
const OPENING_MS = 2_000;
/** Words that fit more customers than a card shows are an ordinary word. */
const MOST_GUESSED = 6;

/**
 * The partners' customers: searches are answered from the local copy, and what is picked is asked for where it is kept, as long as patience
 * lasts. One path for all sources; what is kept on this machine is only asked without a cache.
 */
export function makeCustomerDirectory({
  copy,
  indexOf,
  sourceOf,
  recentUse,
  keyValues,
  clock,
  openingMs = OPENING_MS,
  report,
}: Deps): CustomerDirectory {
  const notLearnt = (err: unknown) => report('directory.not_learnt', { err });
  /** Tenant ids are the same in any letter case; a card's may come in another than that they are kept in. */
  const local = (partnerId: string, customerId: string) =>
    [customerId, customerId.toLowerCase()].map((id) => ours(partnerId, indexOf(partnerId).get(id))).find((found) => found !== undefined);
  const assertFew = fewAMinute(clock);
  const subscriptions = makeLiveSubscriptions({
    sourceOf,
    kept: makeKeptSubscriptions(keyValues),
    clock,
    notKept: (err) => report('directory.subscriptions_not_kept', { err }),
  });
  const check = makeLiveCheck({
    sourceOf,
    copy,
    local,
    gone: (partnerId, customerId) => subscriptions.forget(partnerId, customerId),
    clock,
    assertFew,
    notLearnt,
  });
  const askElsewhere = makeLiveSearch({ sourceOf, copy, local, clock, assertFew, notLearnt });

  const signInTrouble = makeSignInTrouble(clock);
  const openings = new Map<string, AbortSignal>();
  /** All who ask of a partner wait for it together: who comes later than that does not wait. @returns false when it is still being read in. */
  async function opened(partnerId: string, patience?: AbortSignal): Promise<boolean> {
    const together = openings.get(partnerId) ?? AbortSignal.timeout(openingMs);
    openings.set(partnerId, together);
    try {
      return (await withinPatience(copy.opened(partnerId), patience ? AbortSignal.any([together, patience]) : together)).told;
    } catch (cause) {
      throw new SupportError('directory_unavailable', { cause });
    }
  }
  async function get(partnerId: string, customerId: string, patience?: AbortSignal): Promise<Customer | undefined> {
    const known = local(partnerId, customerId);
    if (known) return known;
    if (!(await opened(partnerId, patience))) throw new SupportError('directory_unavailable');
    return local(partnerId, customerId);
  }

  return {
    get,
    async search(partnerId, query, page, patience) {
      const isOpen = await opened(partnerId, patience);
      const recency = await recentUse.recencyOf(partnerId);
      const find = (): CustomerPage => indexOf(partnerId).search(query, page, recency);
      const found = find();
      const whole = isOpen && found.complete && (await isListed(copy, partnerId));
      if (page.from > 0 || query.trim() === '' || !leavesOpen(query, found.customers)) return { ...found, complete: whole };
      const answer = await withinPatience(askElsewhere(partnerId, query), patience);
      if (!answer.told) return { ...found, complete: whole && answer.why !== 'too_slow' && answer.why !== 'busy' };
      return { ...withBrought(answer.value.length > 0 ? find() : found, answer.value, page.size), complete: whole };
    },
    async nearest(partnerId, query, limit, patience) {
      await opened(partnerId, patience);
      return indexOf(partnerId).nearest(query, limit);
    },
    async mentionedIn(partnerId, sentence, patience) {
      await opened(partnerId, patience);
      return indexOf(partnerId).mentionedIn(sentence, await recentUse.recencyOf(partnerId));
    },
    async guess(partnerId, words, patience) {
      await opened(partnerId, patience);
      const { customers, total } = indexOf(partnerId).search(words, { from: 0, size: MOST_GUESSED }, await recentUse.recencyOf(partnerId));
      return total > MOST_GUESSED ? [] : customers;
    },
    async check(partnerId, customerId, patience) {
      await opened(partnerId, patience);
      const came = await check(partnerId, local(partnerId, customerId)?.id ?? customerId.toLowerCase(), patience);
      signInTrouble.heard(partnerId, came);
      return came;
    },
    async subscriptions(partnerId, customerId, patience) {
      const customer = await get(partnerId, customerId, patience).catch(() => undefined);
      return customer && subscriptions.of(partnerId, customer.id, patience);
    },
    used(partnerId, customerId) {
      const customer = local(partnerId, customerId);
      if (customer) recentUse.used(partnerId, customer.id);
    },
    status: async (partnerId) => signInTrouble.toldIn(partnerId, await copy.status(partnerId)),
  };
}

/** A second look at what the index is filled with: what is shown is the partner's own. */
function ours(partnerId: string, customer: Customer | undefined): Customer | undefined {
  return customer?.partnerId === partnerId ? customer : undefined;
}

async function isListed(copy: LocalCopy, partnerId: string): Promise<boolean> {
  return (await copy.status(partnerId)).last !== undefined;
}

/** What was brought is shown even where the index reads the query otherwise than whoever brought it. */
function withBrought(found: CustomerPage, brought: readonly Customer[], size: number): CustomerPage {
  const missing = brought.filter(({ id }) => !found.customers.some((customer) => customer.id === id));
  if (found.total > found.customers.length || missing.length === 0) return found;
  return { ...found, customers: [...missing, ...found.customers].slice(0, size), total: found.total + missing.length };
}
