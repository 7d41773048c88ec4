import type { Place } from '../cards/place.js';
import type { Draft } from '../services/model/draft.js';
import type { Ports } from './ports.js';

/** The customer and service that ids name, as far as they are still the partner's and known. */
export async function placeOf(
  { customers, catalogue }: Pick<Ports, 'customers' | 'catalogue'>,
  partnerId: string,
  { customerId, serviceId }: Pick<Draft, 'customerId' | 'serviceId'>,
): Promise<Place> {
  const customer = customerId === undefined ? undefined : await customers.get(partnerId, customerId);
  const service = serviceId === undefined ? undefined : catalogue.get(serviceId);
  return { ...(customer ? { customer } : {}), ...(service ? { service } : {}) };
}
