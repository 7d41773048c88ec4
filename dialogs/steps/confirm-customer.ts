import { again, known, type Decision } from '../ask.js';
import { CHECK_GOOD_FOR_MS, checkCustomer, checked } from '../customer-data.js';
import { withoutCustomer } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import { certain } from './settled.js';

/** Before anything is escalated, the customer is made sure of once more when the last time is long ago: one that is gone is not escalated, and the form stays as it was typed. */
export function confirmCustomer({ customers, report }: Pick<Ports, 'customers' | 'report'>) {
  return async function confirmCustomer(turn: Turn): Promise<Decision> {
    const { customerCheck: last } = turn.theDraft;
    if (last?.sure && turn.now.getTime() - Date.parse(last.at) < CHECK_GOOD_FOR_MS) return known;
    const { customer } = certain(turn.place);
    const check = await checkCustomer({ customers }, turn, customer.id);
    if (check.kind === 'gone') {
      report('customer.gone');
      turn.say({ text: `${turn.m.directory.goneAtTheEnd} ${turn.m.directory.gone(customer.name)}`, replaces: true });
      turn.learn(withoutCustomer(turn.theDraft));
      turn.place = {};
      return again;
    }
    turn.person.draft = { ...turn.theDraft, customerCheck: checked(check, turn.now) };
    turn.place = { ...turn.place, customer: check.customer };
    return known;
  };
}
