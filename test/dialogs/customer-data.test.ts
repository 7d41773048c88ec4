import assert from 'node:assert/strict';
import { messagesFor } from '../../locales/index.js';
import { checkCustomer, subscriptionsOf, withChecked } from '../../dialogs/customer-data.js';
import type { Ports } from '../../dialogs/ports.js';
import { Turn } from '../../dialogs/turn.js';
import { aCustomer, aUser, NOW } from '../cards/samples.js';

const customer = aCustomer({ locale: 'en-US' });

function aTurn(): Turn {
  return new Turn({
    user: aUser('en-US'),
    m: messagesFor('en-US'),
    answer: { kind: 'nothing' },
    person: { v: 1, taken: [] },
    now: NOW,
    channel: 'directline',
    address: {},
  });
}

describe('making sure of a customer', () => {
  it('asks for the subscriptions at the same time, with the same patience, and once a turn', async () => {
    const asked: (readonly [string, AbortSignal])[] = [];
    let answer: (() => void) | undefined;
    const customers = {
      check: (_partnerId, _customerId, patience) =>
        new Promise((resolve) => {
          asked.push(['check', patience]);
          answer = () => resolve({ kind: 'sure', customer });
        }),
      subscriptions: async (_partnerId, _customerId, patience) => {
        asked.push(['subscriptions', patience]);
        return { value: [], asOf: NOW.toISOString() };
      },
    } as Pick<Ports['customers'], 'check' | 'subscriptions'> as Ports['customers'];
    const turn = aTurn();
    const check = checkCustomer({ customers }, turn, customer.id);
    assert.deepEqual(
      asked.map(([call]) => call),
      ['check', 'subscriptions'],
      'before the check was answered',
    );
    assert.ok(asked.every(([, patience]) => patience === turn.patience));
    answer?.();
    assert.equal((await check).kind, 'sure');
    await subscriptionsOf({ customers }, turn, customer.id);
    assert.equal(asked.length, 2);
    await subscriptionsOf({ customers }, turn, 'another');
    assert.equal(asked.length, 3, 'another customer’s are not taken for this one’s');
  });

  it('keeps what lists do not tell, and takes the newest word', () => {
    const { allowDelegatedAccess: _, ...listed } = customer;
    const at = NOW.toISOString();
    assert.equal(withChecked(listed, { at, sure: true, allowDelegatedAccess: true }).allowDelegatedAccess, true);
    assert.equal(
      withChecked({ ...listed, allowDelegatedAccess: true }, { at, sure: true, allowDelegatedAccess: false }).allowDelegatedAccess,
      false,
    );
    assert.ok(!('allowDelegatedAccess' in withChecked(listed, { at, sure: false })));
  });
});
