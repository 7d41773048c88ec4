import type { Customer } from '../model/customer.js';
import { fold } from '../text/fold.js';
import { brandOf, coreWords, wordsOf } from './customer-name.js';

/** A customer prepared for searching; all texts are folded, names without what stands between words. */
export interface CustomerEntry {
  readonly customer: Customer;
  readonly name: string;
  readonly core: string;
  readonly coreWords: readonly string[];
  readonly brand?: string;
  readonly hosts: readonly string[];
  /** What is the customer's own in its domains: `contoso` of contoso.partner.onmschina.cn. */
  readonly labels: readonly string[];
}

/** Parts of host names that many organisations share. */
const SHARED_LABEL = /^(?:com|cn|net|org|gov|edu|co|io|biz|info|tech|cloud|www|mail|partner|onmschina|onmicrosoft|hk|tw|us|uk)$/u;

/** Reads a customer's name and domains once, so that a search only compares. */
export function customerEntry(customer: Customer): CustomerEntry {
  const core = coreWords(customer.name);
  const hosts = [customer.domain, ...customer.customDomains].map(fold).filter((host) => host !== '');
  return {
    customer,
    name: wordsOf(fold(customer.name)).join(''),
    core: core.join(''),
    coreWords: core,
    brand: brandOf(core),
    hosts,
    labels: hosts.flatMap((host) => host.split('.').filter((label) => label !== '' && !SHARED_LABEL.test(label))),
  };
}
