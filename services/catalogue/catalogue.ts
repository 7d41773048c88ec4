import type { Subscription } from '../model/customer.js';
import { BILLING, type OfferServices, type Service, type ServiceOption } from '../model/service.js';

/** The services operated by 21Vianet, and which of them a customer has. */
export interface Catalogue {
  /** In the operator's order, billing last. */
  all(): readonly Service[];
  /** @returns `undefined` for an unknown id. */
  get(id: string): Service | undefined;
  /**
   * The services that subscriptions in use give, in the catalogue's order; billing, which every customer has, is always last.
   * Suspended and pending ones count, since their state is often the very problem; deleted ones and those without a state don't.
   */
  optionsFor(subscriptions: readonly Subscription[]): readonly ServiceOption[];
}

export function makeCatalogue(services: readonly Service[], offers: readonly OfferServices[]): Catalogue {
  const billing = services.filter(({ id }) => id === BILLING);
  const technical = services.filter(({ id }) => id !== BILLING);
  const ordered = [...technical, ...billing];
  const byId = new Map(services.map((service) => [service.id, service]));
  const parts = offers.map(({ offer, serviceIds }) => ({ part: offer.toLowerCase(), serviceIds }));

  function servicesOf({ offerName, friendlyName }: Subscription): Set<string> {
    const names = [offerName ?? '', friendlyName].map((name) => name.toLowerCase());
    return new Set(parts.filter(({ part }) => names.some((name) => name.includes(part))).flatMap(({ serviceIds }) => serviceIds));
  }

  return {
    all: () => ordered,
    get: (id) => byId.get(id),
    optionsFor(subscriptions) {
      const inUse = subscriptions.filter(isInUse).map((subscription) => ({ subscription, gives: servicesOf(subscription) }));
      const options = technical.flatMap((service): ServiceOption[] => {
        const giving = inUse.filter(({ gives }) => gives.has(service.id)).map(({ subscription }) => subscription);
        if (giving.length === 0) return [];
        return [{ service, subscriptions: giving, suspended: giving.every(({ status }) => status === 'suspended') }];
      });
      return [...options, ...billing.map((service) => ({ service, subscriptions: [], suspended: false }))];
    },
  };
}

function isInUse({ status }: Subscription): boolean {
  return status === 'active' || status === 'suspended' || status === 'pending';
}
