import { beijingTime, relative } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { Customer, Subscription } from '../services/model/customer.js';
import type { CustomerChecked } from '../services/model/draft.js';
import type { Known } from '../services/model/known.js';
import type { CustomerCheck } from '../services/ports/customer-directory.js';
import type { Ports } from './ports.js';
import type { Turn } from './turn.js';

type Customers = Pick<Ports, 'customers'>;

/** For so long what was made sure of is taken for current, as the directory itself does. */
export const CHECK_GOOD_FOR_MS = 5 * 60_000;

/** The customer's subscriptions, asked for once a turn however many steps look at them. `undefined` when they are not known at all. */
export function subscriptionsOf(
  { customers }: Customers,
  turn: Turn,
  customerId: string,
): Promise<Known<readonly Subscription[]> | undefined> {
  if (turn.subscriptions?.customerId !== customerId) {
    const known = customers.subscriptions(turn.user.partnerId, customerId, turn.patience);
    // Who needs them awaits them and hears of the failure; in a turn that ends before, nobody does.
    known.catch(() => undefined);
    turn.subscriptions = { customerId, known };
  }
  return turn.subscriptions.known;
}

/** Makes sure of a customer where customers are kept, and asks for its subscriptions meanwhile: both within the turn's patience. What could not be asked is said, with the age of what is known. */
export async function checkCustomer(ports: Customers, turn: Turn, customerId: string): Promise<CustomerCheck> {
  turn.waitingFor = 'directory';
  const checking = ports.customers.check(turn.user.partnerId, customerId, turn.patience);
  void subscriptionsOf(ports, turn, customerId);
  const check = await checking;
  if (check.kind === 'unsure') sayUnsure(turn, check);
  return check;
}

/** Said once a turn, whichever step it was. */
function sayUnsure(turn: Turn, { why, asOf }: CustomerCheck & { kind: 'unsure' }): void {
  if (turn.saidUnsure) return;
  turn.saidUnsure = true;
  const { directory } = turn.m;
  turn.say({ text: directory.customerAsOf(directory.unheard[why], asOf === undefined ? undefined : timeAndAge(asOf, turn)) });
}

/** "14:05, 20 min ago". */
export function timeAndAge(at: string, { m, now }: { readonly m: Messages; readonly now: Date }): string {
  return m.directory.time(beijingTime(at, now, m.locale), relative(at, now, m.locale));
}

/** How old an answer is and why, in a sentence; `undefined` when it is current. */
export function ageOf({ stale, asOf }: Pick<Known<unknown>, 'stale' | 'asOf'>, turn: Turn): string | undefined {
  const { directory } = turn.m;
  return stale && directory.subscriptionsAsOf(directory.unheard[stale], timeAndAge(asOf, turn));
}

/** What the draft remembers of having made sure. */
export function checked(check: Exclude<CustomerCheck, { kind: 'gone' }>, now: Date): CustomerChecked {
  const { allowDelegatedAccess } = check.customer;
  return { at: now.toISOString(), sure: check.kind === 'sure', ...(allowDelegatedAccess === undefined ? {} : { allowDelegatedAccess }) };
}

/** The customer as the local copy has it, with what was learnt by making sure of it, which lists do not tell. */
export function withChecked(customer: Customer, { allowDelegatedAccess = customer.allowDelegatedAccess }: CustomerChecked): Customer {
  return allowDelegatedAccess === undefined ? customer : { ...customer, allowDelegatedAccess };
}
