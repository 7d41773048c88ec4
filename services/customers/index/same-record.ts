import type { Customer } from '../../model/customer.js';

/** Whether a customer that is put in again says anything new. */
export function sameRecord(a: Customer, b: Customer): boolean {
  return (
    a.name === b.name &&
    a.domain === b.domain &&
    a.partnerId === b.partnerId &&
    a.allowDelegatedAccess === b.allowDelegatedAccess &&
    a.advancedAgreement === b.advancedAgreement &&
    a.locale === b.locale &&
    a.customDomains.length === b.customDomains.length &&
    a.customDomains.every((host, place) => host === b.customDomains[place])
  );
}
