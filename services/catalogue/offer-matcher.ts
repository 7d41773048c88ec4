import type { Subscription } from '../model/customer.js';
import type { OfferServices } from '../model/service.js';

/** Which services a subscription gives, by the operator's data: those of every line that knows its offer's id, or its name. */
export function makeOfferMatcher(offers: readonly OfferServices[]): (subscription: Subscription) => ReadonlySet<string> {
  const lines = offers.map(({ offer, except = [], offerIds = [], serviceIds }) => {
    const [parts, others, ids] = [[offer].flat().map(lower), except.map(lower), new Set(offerIds.map(lower))];
    const isNamed = (name: string) => parts.some((part) => name.includes(part)) && !others.some((other) => name.includes(other));
    return { fits: (id: string, names: readonly string[]) => ids.has(id) || names.some(isNamed), serviceIds };
  });
  return ({ offerId = '', offerName = '', friendlyName }) => {
    const [id, names] = [lower(offerId), [offerName, friendlyName].map(lower)];
    return new Set(lines.filter(({ fits }) => fits(id, names)).flatMap(({ serviceIds }) => serviceIds));
  };
}

const lower = (text: string) => text.toLowerCase();
