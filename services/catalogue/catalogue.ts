import type { Subscription } from '../model/customer.js';
import { BILLING, type OfferServices, type Service, type ServiceOption, type Standing } from '../model/service.js';
import { isStopped, type HeldSubscription } from '../model/subscription-state.js';
import { makeOfferMatcher } from './offer-matcher.js';
import { held } from './subscription-state.js';

/** The services operated by 21Vianet, and which of them a customer has. */
export interface Catalogue {
  /** In the operator's order, billing last. */
  all(): readonly Service[];
  /** @returns `undefined` for an unknown id. */
  get(id: string): Service | undefined;
  /**
   * The services that the subscriptions give, in the catalogue's order: first those with one that is in force or suspended, then those whose
   * every one has expired, since "why did it stop?" is a real problem; billing, which every customer has, is always last. Subscriptions without
   * a status give nothing.
   */
  optionsFor(subscriptions: readonly Subscription[], now: Date): readonly ServiceOption[];
  /** Every service, for when a customer's subscriptions are not known or not up to date. */
  everyOption(): readonly ServiceOption[];
  /** The subscriptions that give no service of the catalogue: a product it does not know. */
  unmapped(subscriptions: readonly Subscription[]): readonly Subscription[];
}

export function makeCatalogue(services: readonly Service[], offers: readonly OfferServices[]): Catalogue {
  const billing = services.filter(({ id }) => id === BILLING);
  const technical = services.filter(({ id }) => id !== BILLING);
  const ordered = [...technical, ...billing];
  const byId = new Map(services.map((service) => [service.id, service]));
  const servicesOf = makeOfferMatcher(offers);
  const bare = (service: Service): ServiceOption => ({ service, subscriptions: [], standing: 'none' });

  return {
    all: () => ordered,
    get: (id) => byId.get(id),
    everyOption: () => ordered.map(bare),
    unmapped: (subscriptions) => subscriptions.filter((one) => one.status !== 'none' && servicesOf(one).size === 0),
    optionsFor(subscriptions, now) {
      const holding = subscriptions.flatMap((subscription) => {
        const one = held(subscription, now);
        return one ? [{ one, gives: servicesOf(subscription) }] : [];
      });
      const options = technical.flatMap((service): ServiceOption[] => {
        const giving = holding.filter(({ gives }) => gives.has(service.id)).map(({ one }) => one);
        return giving.length === 0 ? [] : [{ service, subscriptions: giving, standing: standingOf(giving) }];
      });
      return [...options.filter((option) => !isPast(option)), ...options.filter(isPast), ...billing.map(bare)];
    },
  };
}

function standingOf(giving: readonly HeldSubscription[]): Standing {
  if (giving.every(isStopped)) return 'stopped';
  return giving.some(({ state }) => state === 'suspended') ? 'partly' : 'running';
}

function isPast({ subscriptions }: ServiceOption): boolean {
  return subscriptions.every(({ state }) => state === 'expired');
}
