import type { ServiceRequest } from '../../services/model/request.js';
import type { DocumentFormat } from './document-file.js';
import { migrated } from './migrate-request.js';
import { parseJson } from './parse-lines.js';

/** A request with all that is still to be done for it is one line, so that they are written together or not at all. */
export const REQUEST_FORMAT: DocumentFormat<ServiceRequest> = {
  encode: (request) => JSON.stringify(request),
  decode(line) {
    const value = migrated(parseJson(line));
    return isRequest(value) ? value : undefined;
  },
};

/** What the index is made of has to be there: one bad file must not keep all the others from being found. */
function isRequest(value: unknown): value is ServiceRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { v, id, partnerId, number, createdAt, updatedAt, customer, details, promised, ...lists } = value as Partial<ServiceRequest>;
  if (v !== 2 || typeof details?.title !== 'string' || typeof promised !== 'object') return false;
  if (![id, partnerId, number, customer?.id, customer?.name].every((part) => typeof part === 'string')) return false;
  if (![createdAt, updatedAt].every((at) => typeof at === 'string' && !Number.isNaN(Date.parse(at)))) return false;
  return [lists.history, lists.watchers, lists.deliveries, lists.notices].every(Array.isArray);
}
