import { servicePickCard } from '../../cards/service-pick-card.js';
import type { Subscription } from '../../services/model/customer.js';
import type { SubscriptionsInDraft } from '../../services/model/draft.js';
import type { Known } from '../../services/model/known.js';
import type { ServiceOption } from '../../services/model/service.js';
import { productName } from '../../services/catalogue/subscription-state.js';
import { ask, known as settled, type Decision } from '../ask.js';
import { ageOf, subscriptionsOf } from '../customer-data.js';
import { withoutService } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';

/**
 * Which service is meant: what the customer's subscriptions give, and billing; or all there are, where that does not show it. One that the words
 * name is taken. How its subscriptions stood then is remembered, so that later turns need not ask again.
 */
export function chooseService(ports: Pick<Ports, 'customers' | 'catalogue' | 'report'>) {
  const { catalogue, report } = ports;
  return async function chooseService(turn: Turn): Promise<Decision> {
    if (turn.takeAction('service.change')) turn.learn(withoutService(turn.theDraft));
    const { customer } = turn.place;
    if (!customer) throw new Error('the service is chosen after the customer');
    const chosen = catalogue.get(turn.theDraft.serviceId ?? '');
    if (chosen) {
      turn.place = { ...turn.place, service: chosen };
      return settled;
    }
    if (turn.takeAction('service.all')) turn.learn({ ...turn.theDraft, allServices: true });

    const known = await subscriptionsOf(ports, turn, customer.id);
    const others = known ? catalogue.unmapped(known.value) : [];
    for (const { offerId = '', offerName = '' } of others) report('catalogue.unmapped_offer', { offerId, offer: offerName });
    const given = known ? catalogue.optionsFor(known.value, turn.now) : [];
    const everything = catalogue.everyOption();
    const choosable = known && !turn.theDraft.allServices ? given : everything.map((option) => given.find(sameAs(option)) ?? option);

    const picked = turn.takeAction('service.select');
    if (take(turn, choosable, picked?.serviceId, known)) return settled;
    const named = turn.theDraft.serviceCandidates ?? [];
    const likely = named.filter((id) => choosable.some(({ service }) => service.id === id));
    if (likely.length === 1 && take(turn, choosable, likely[0], known)) {
      if (!known && !turn.saidUnsure) turn.say({ text: turn.m.directory.subscriptionsUnknown });
      return settled;
    }
    const from = turn.theDraft.allServices ? 'all' : known ? 'subscriptions' : 'unknown';
    const missesSome = others.length > 0 || named.length > likely.length || known?.stale !== undefined;
    const card = servicePickCard(
      {
        stamp: turn.nextStamp(),
        place: turn.place,
        options: choosable,
        likely,
        missing: named.filter((id) => !likely.includes(id)).flatMap((id) => catalogue.get(id) ?? []),
        from,
        others: others.map(productName),
        offersAll: from === 'subscriptions' && (missesSome || given.every(({ standing }) => standing === 'none')),
        ...(known && ageOf(known, turn) !== undefined ? { age: ageOf(known, turn) } : {}),
      },
      turn.m,
    );
    return ask({ card });
  };
}

const sameAs =
  ({ service }: ServiceOption) =>
  (other: ServiceOption) =>
    other.service.id === service.id;

function take(
  turn: Turn,
  options: readonly ServiceOption[],
  serviceId: string | undefined,
  known: Known<readonly Subscription[]> | undefined,
): boolean {
  const option = options.find(({ service }) => service.id === serviceId);
  if (!option) return false;
  turn.learn({ ...turn.theDraft, serviceId: option.service.id, serviceCandidates: undefined, subscriptions: remembered(option, known) });
  turn.place = { ...turn.place, service: option.service };
  return true;
}

/** What is worth telling of the subscriptions: that some or all are not in force. */
function remembered(
  { standing, subscriptions }: ServiceOption,
  known: Known<readonly Subscription[]> | undefined,
): SubscriptionsInDraft | undefined {
  if (!known || (standing !== 'partly' && standing !== 'stopped')) return undefined;
  return { asOf: known.asOf, ...(known.stale ? { stale: known.stale } : {}), standing, held: subscriptions };
}
