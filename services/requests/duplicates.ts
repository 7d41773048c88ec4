import type { Details } from '../model/draft.js';
import type { ServiceRequest } from '../model/request.js';
import type { RequestStore } from '../ports/request-store.js';
import { errorCodes } from '../text/error-codes.js';
import { similarity } from '../text/similarity.js';

/** How alike two texts must be; about half of the shorter one's words stand in the other. Tried on pairs in test/services/requests. */
const ALIKE = 0.5;
/** The same error code at the same customer's service, however few words are the same. */
const SAME_CODE = 0.7;
const COMPARED = 50;
const SHOWN = 3;

/**
 * Finds open requests of the partner's people for the same customer and service that read alike, the most alike first, at most three.
 * Only the newest fifty are compared.
 */
export function makeFindDuplicates({ store }: { store: RequestStore }) {
  return async function findDuplicates(
    partnerId: string,
    customerId: string,
    serviceId: string,
    details: Details,
  ): Promise<readonly ServiceRequest[]> {
    const { items } = await store.list(partnerId, { open: true, customerId, serviceId, page: 1, size: COMPARED });
    const text = textOf(details);
    return items
      .map((request) => ({ request, alike: likeness(text, textOf(request.details)) }))
      .filter(({ alike }) => alike >= ALIKE)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, SHOWN)
      .map(({ request }) => request);
  };
}

function likeness(a: string, b: string): number {
  const codes = new Set(errorCodes(a));
  return Math.max(similarity(a, b), errorCodes(b).some((code) => codes.has(code)) ? SAME_CODE : 0);
}

function textOf({ title, description }: Details): string {
  return `${title} ${description}`;
}
