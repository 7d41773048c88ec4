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

function isRequest(value: unknown): value is ServiceRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { v, id, partnerId, number, createdAt, customer } = value as Partial<ServiceRequest>;
  return v === 2 && [id, partnerId, number, createdAt, customer?.id].every((part) => typeof part === 'string');
}
