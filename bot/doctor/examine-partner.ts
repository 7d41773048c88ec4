import type { Customer, Subscription } from '../../services/model/customer.js';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import type { Finding } from './finding.js';
import { mendFor, type Asked } from './mends.js';

/** What the examination asks of the live endpoints for one partner; what is not configured is absent. All reject with `RemoteFailure`. */
export interface PartnerProbe {
  readonly partnerId: string;
  /** Whether the app alone signs in, so that no person can mend it by signing in anew. */
  readonly appAlone?: boolean;
  /** Gets an access token for Partner Center. */
  readonly token: () => Promise<unknown>;
  /** The first customers that a list gives, and how many there are where that is told. */
  readonly customers: () => Promise<{ readonly customers: readonly Customer[]; readonly total?: number }>;
  readonly customer: (customerId: string) => Promise<Customer | undefined>;
  readonly subscriptions: (customerId: string) => Promise<readonly Subscription[]>;
  /** How many services the subscriptions give by the operator's mapping, billing apart. */
  readonly servicesOf: (subscriptions: readonly Subscription[]) => number;
  /** How many services that customer's tenant reports the health of. */
  readonly health?: (customerId: string) => Promise<number>;
  /** How many support topics there are to file service requests under. */
  readonly topics?: () => Promise<number>;
}

/** Customers whose subscriptions are looked at, until one has any. */
const MOST_LOOKED_AT = 5;

/** Asks one thing after the other, as the bot would; what needs a step that failed is skipped. Rejects with bugs only. */
export async function examinePartner(probe: PartnerProbe): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let failed = false;

  /** @returns what the step brought, or `undefined` when it failed or was skipped. */
  async function step<T>(name: string, asked: Asked, ask: () => Promise<T>, say: (answer: T) => Partial<Finding> & { said: string }) {
    if (failed) return void findings.push({ step: name, outcome: 'skipped', said: 'needs the step before it' });
    try {
      const answer = await ask();
      findings.push({ step: name, outcome: 'ok', ...say(answer) });
      return answer;
    } catch (error) {
      failed = true;
      findings.push(failedFinding(name, asked, error, probe));
      return undefined;
    }
  }

  await step('sign-in', 'token', probe.token, () => ({ said: 'an access token was given' }));
  const list = await step('customers', 'customers', probe.customers, ({ customers, total }) =>
    customers.length === 0
      ? {
          outcome: 'warning',
          said: 'the list is empty',
          mend: 'If this partner has customers, the sign-in is for another tenant: check its id in partners.json.',
        }
      : { said: total === undefined ? 'the list can be read' : `the list can be read, ${total} in all` },
  );
  const [first] = list?.customers ?? [];
  if (first) {
    await step(
      'one customer',
      'customer',
      () => probe.customer(first.id),
      (customer) => aboutCustomer(customer),
    );
    await step(
      'subscriptions',
      'subscriptions',
      () => firstSubscribed(probe, list?.customers ?? []),
      (subscriptions) => aboutSubscriptions(subscriptions, probe.servicesOf(subscriptions)),
    );
    const { health } = probe;
    if (health)
      await step(
        'its service health',
        'health',
        () => health(first.id),
        (services) => ({ said: `${services} services are reported` }),
      );
  }
  const { topics } = probe;
  // Not hindered by a customer's health that cannot be read.
  failed = findings.slice(0, 2).some(({ outcome }) => outcome === 'failed');
  if (topics) await step('support topics', 'topics', topics, (count) => ({ said: `service requests can be filed under ${count} topics` }));
  return findings;
}

/** Of the first customer that has any: products that nobody mapped are not seen by those that have none. */
async function firstSubscribed({ subscriptions }: PartnerProbe, customers: readonly Customer[]): Promise<readonly Subscription[]> {
  for (const { id } of customers.slice(0, MOST_LOOKED_AT)) {
    const found = await subscriptions(id);
    if (found.length > 0) return found;
  }
  return [];
}

function aboutCustomer(customer: Customer | undefined): Omit<Finding, 'step' | 'outcome'> & { outcome?: 'warning' } {
  if (!customer)
    return {
      outcome: 'warning',
      said: 'it was listed, and is not there any more',
      mend: 'Run this again; if it stays so, ask the operator of Partner Center.',
    };
  const { allowDelegatedAccess: delegated } = customer;
  return {
    said: `it can be read; delegated administration ${delegated === undefined ? 'is not told' : delegated ? 'is granted' : 'was withdrawn'}`,
  };
}

function aboutSubscriptions(
  subscriptions: readonly Subscription[],
  services: number,
): Omit<Finding, 'step' | 'outcome'> & { outcome?: 'warning' } {
  const said = `${subscriptions.length} subscriptions give ${services} services`;
  return subscriptions.length > 0 && services === 0
    ? { outcome: 'warning', said, mend: 'None of its products is known: add them to offers.json in the data folder (docs/operations.md).' }
    : { said };
}

function failedFinding(step: string, asked: Asked, error: unknown, { partnerId, appAlone = false }: PartnerProbe): Finding {
  if (!(error instanceof RemoteFailure)) throw error;
  const { kind, details } = error;
  const facts = [
    details.status === undefined ? undefined : `HTTP ${details.status}`,
    details.code === undefined ? undefined : `code ${details.code}`,
    details.correlationId === undefined ? undefined : `correlation id ${details.correlationId}`,
  ].filter((fact) => fact !== undefined);
  return {
    step,
    outcome: 'failed',
    said: [kind.replaceAll('_', ' '), ...facts].join(', '),
    mend: mendFor(asked, error, appAlone).replaceAll('<partner id>', partnerId),
  };
}
