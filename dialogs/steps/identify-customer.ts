import { customerNotFoundCard, customerPickCard, CUSTOMERS_PER_PAGE as SIZE } from '../../cards/customer-cards.js';
import type { Customer } from '../../services/model/customer.js';
import type { CustomerPage } from '../../services/ports/customer-directory.js';
import { ask, known, type Decision } from '../ask.js';
import { checkCustomer, checked, withChecked } from '../customer-data.js';
import { withoutCustomer } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';

const NEAREST = 5;

/** Which customer has the problem: one that fits is taken, several are shown, none offers the nearest names. It is made sure of once when it is taken. */
export function identifyCustomer({ customers, report }: Pick<Ports, 'customers' | 'report'>) {
  return async function identifyCustomer(turn: Turn): Promise<Decision> {
    const { partnerId } = turn.user;
    turn.waitingFor = 'directory';
    if (turn.takeAction('customer.change')) turn.learn(withoutCustomer(turn.theDraft));
    if (await take(turn.theDraft.customerId)) return known;

    const picked = turn.theDraft.customerId ? undefined : turn.takeAction('customer.select');
    if (picked && (await take(picked.customerId))) return known;
    const text = turn.takeText();
    if (text) turn.learn({ ...turn.theDraft, customerQuery: text, customerCandidates: undefined });

    let { page, found } = await pageOf(turn, turn.takeAction('customer.more')?.page ?? 1);
    const [only] = found.customers;
    if (text && only && found.total === 1 && found.complete) {
      if (await take(only.id)) return known;
      ({ page, found } = await pageOf(turn, 1));
    }
    const { customerQuery: query } = turn.theDraft;
    const { total, complete } = found;
    const stamp = turn.nextStamp();
    if (total === 0 && query) {
      const nearest = await customers.nearest(partnerId, query, NEAREST, turn.patience);
      return ask({ card: customerNotFoundCard({ stamp, query, nearest, complete }, turn.m) });
    }
    return ask({ card: customerPickCard({ stamp, ...(query ? { query } : {}), ...found, page }, turn.m) });

    /** Takes a customer that is the partner's now; one that is gone is said and forgotten, and the words stay. */
    async function take(customerId: string | undefined): Promise<boolean> {
      if (customerId === undefined) return false;
      const local =
        turn.place.customer?.id === customerId ? turn.place.customer : await customers.get(partnerId, customerId, turn.patience);
      const { customerCheck: before, customerId: taken } = turn.theDraft;
      if (local && before && taken === customerId) return settle(withChecked(local, before));

      const check = await checkCustomer({ customers }, turn, customerId);
      if (check.kind === 'gone') {
        sayGone(turn, customerId, local);
        return false;
      }
      const draft = { ...turn.theDraft, customerId: check.customer.id, customerCheck: checked(check, turn.now) };
      if (taken === customerId) turn.person.draft = draft;
      else turn.learn({ ...draft, customerQuery: undefined, customerCandidates: undefined });
      customers.used(partnerId, customerId);
      return settle(check.customer);
    }

    function settle(customer: Customer): true {
      turn.place = { customer };
      return true;
    }
  };

  /** Of several that the words could mean, the others stay. */
  function sayGone(turn: Turn, customerId: string, local: Customer | undefined): void {
    report('customer.gone');
    turn.say({ text: turn.m.directory.gone(local?.name) });
    const others = turn.theDraft.customerCandidates?.filter((id) => id !== customerId) ?? [];
    turn.learn({ ...withoutCustomer(turn.theDraft), ...(others.length > 0 ? { customerCandidates: others } : {}) });
    turn.place = {};
  }

  /** One page of what was asked for; one out of range gives the nearest there is. */
  async function pageOf(turn: Turn, asked: number): Promise<{ page: number; found: CustomerPage }> {
    const found = await customersOn(turn, asked);
    const last = Math.max(1, Math.ceil(found.total / SIZE));
    if (asked <= last) return { page: asked, found };
    return { page: last, found: await customersOn(turn, last) };
  }

  async function customersOn({ user: { partnerId }, theDraft, patience }: Turn, page: number): Promise<CustomerPage> {
    const { customerQuery, customerCandidates } = theDraft;
    const from = (page - 1) * SIZE;
    if (!customerCandidates) return customers.search(partnerId, customerQuery ?? '', { from, size: SIZE }, patience);
    const all = (await Promise.all(customerCandidates.map((id) => customers.get(partnerId, id, patience)))).filter(
      (one) => one !== undefined,
    );
    return { customers: all.slice(from, from + SIZE), total: all.length, complete: true };
  }
}
