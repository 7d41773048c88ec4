import { customerNotFoundCard, customerPickCard } from '../../cards/customer-cards.js';
import type { Customer } from '../../services/model/customer.js';
import { ask, known, type Decision } from '../ask.js';
import { withoutCustomer } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';

const NEAREST = 5;

/** Which customer has the problem: one that fits is taken, several are shown, none offers the nearest names. */
export function identifyCustomer({ customers }: Pick<Ports, 'customers'>) {
  return async function identifyCustomer(turn: Turn): Promise<Decision> {
    const { partnerId } = turn.user;
    turn.waitingFor = 'directory';
    if (turn.takeAction('customer.change')) turn.learn(withoutCustomer(turn.theDraft));
    if (await take(turn.theDraft.customerId)) return known;

    const picked = turn.theDraft.customerId ? undefined : turn.takeAction('customer.select');
    if (picked && (await take(picked.customerId))) return known;
    const text = turn.takeText();
    if (text) turn.learn({ ...turn.theDraft, customerQuery: text, customerCandidates: undefined });

    const { customerQuery: query } = turn.theDraft;
    const matches = await candidates(turn);
    const [only] = matches;
    if (text && only && matches.length === 1 && (await take(only.id))) return known;
    const page = turn.takeAction('customer.more')?.page ?? 1;
    const stamp = turn.nextStamp();
    if (matches.length > 0 || !query)
      return ask({ card: customerPickCard({ stamp, ...(query ? { query } : {}), customers: matches, page }, turn.m) });
    return ask({ card: customerNotFoundCard({ stamp, query, nearest: await customers.nearest(partnerId, query, NEAREST) }, turn.m) });

    /** Makes sure that the customer is one of the partner's, now; takes it then. */
    async function take(customerId: string | undefined): Promise<boolean> {
      if (customerId === undefined) return false;
      const customer = turn.place.customer?.id === customerId ? turn.place.customer : await customers.get(partnerId, customerId);
      if (!customer) return false;
      const draft = turn.theDraft;
      if (draft.customerId !== customer.id)
        turn.learn({ ...draft, customerId: customer.id, customerQuery: undefined, customerCandidates: undefined });
      turn.place = { customer };
      return true;
    }
  };

  async function candidates({ user: { partnerId }, theDraft, patience }: Turn): Promise<readonly Customer[]> {
    const { customerQuery, customerCandidates } = theDraft;
    if (!customerCandidates) return (await customers.search(partnerId, customerQuery ?? '', { from: 0, size: 10_000 }, patience)).customers;
    const found = await Promise.all(customerCandidates.map((id) => customers.get(partnerId, id)));
    return found.filter((customer) => customer !== undefined);
  }
}
