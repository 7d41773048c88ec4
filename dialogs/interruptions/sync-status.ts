import { syncStatusCard } from '../../cards/sync-status-card.js';
import { mayLookAfterCustomers } from '../../services/model/partner.js';
import { withinPatience } from '../../services/customers/directory/within-patience.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

type SyncPorts = Pick<Ports, 'customers' | 'customerSync' | 'partners' | 'report'>;

/** How the partner's customers are read in, or that it is done anew; asked for by a press. For admin agents. */
export function syncStatus(ports: SyncPorts) {
  return async function syncStatus(turn: Turn): Promise<Outcome> {
    const action = turn.takeAction('customer.syncStatus', 'customer.syncNow');
    if (!action) return 'pass';
    const { user, m } = turn;
    if (action.kind === 'customer.syncNow' && mayLookAfterCustomers(user)) {
      // What is shown next is how it stands after the pass has begun, unless that takes long.
      await withinPatience(ports.customerSync.now(user.partnerId), turn.patience);
      ports.report('customers.sync_asked_for');
      turn.say({ text: m.directory.sync.started });
    }
    await saySyncStatus(ports, turn, true);
    return 'askAgain';
  };
}

/** The status, or who can see it. `replaces`: in place of the card that was pressed. */
export async function saySyncStatus({ customers, partners }: SyncPorts, turn: Turn, replaces = false): Promise<void> {
  const { user, m, now } = turn;
  if (!mayLookAfterCustomers(user)) {
    const names = (await partners.escalatingUsers(user.partnerId)).filter(mayLookAfterCustomers).map(({ name }) => name);
    turn.say({ text: m.directory.sync.adminsOnly(names) });
    return;
  }
  turn.say({ card: syncStatusCard({ status: await customers.status(user.partnerId), now }, m), replaces });
}
