import type { Customer } from '../../model/customer.js';
import { merged } from '../directory/merge-customer.js';

/**
 * A customer as a list tells of it, put together with what is known of it already: Partner Center's lists tell names and default domains only,
 * and what a live check told besides stays. An empty list of domains there means that nothing was told.
 */
export function withListed(had: Customer, listed: Customer): Customer {
  return { ...merged(had, listed), customDomains: listed.customDomains.length > 0 ? listed.customDomains : had.customDomains };
}
