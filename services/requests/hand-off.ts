import type { ServiceRequest } from '../model/request.js';
import { SupportError } from '../support-error.js';
import { moved, referenced, type Change } from './transitions.js';

const LONGEST = 60;

/** A ticket number as it may be stored: letters, digits and the marks that such numbers have. Throws `reference_invalid`. */
export function checkedReference(text: string | undefined): string {
  const reference = text?.normalize('NFKC').trim() ?? '';
  if (reference.length > LONGEST || !/^[\p{L}\p{N}][\p{L}\p{N} #._/-]*$/u.test(reference)) throw new SupportError('reference_invalid');
  return reference;
}

/**
 * The request with 21Vianet's own ticket number, typed by the partner: with the prepared hand-off that is the proof that it has arrived. By any
 * other relay only the number is recorded, and only where there is none yet (`transition_not_allowed`): 21Vianet's own word stands.
 */
export function handedOff(request: ServiceRequest, externalReference: string, change: Change): ServiceRequest {
  if (request.externalReference === externalReference) return request;
  const byHand = request.relay === 'handoff';
  if (request.status === 'withdrawn' || (!byHand && request.externalReference !== undefined))
    throw new SupportError('transition_not_allowed');
  const known = referenced(request, externalReference, change);
  return byHand && request.status === 'submitted' ? { ...moved(known, 'delivered', change), deliveries: [] } : known;
}
