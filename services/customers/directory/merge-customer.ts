import type { Customer } from '../../model/customer.js';

/** What the source does not know at all, as an agreement or a language, stays as it was known. */
export function merged(had: Customer | undefined, found: Customer): Customer {
  const told = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as unknown as Customer;
  return { ...had, ...told };
}

/** Whether nothing differs, whatever the order of the fields. */
export function same(a: Customer | undefined, b: Customer): boolean {
  if (!a) return false;
  const fields = (customer: Customer) => JSON.stringify(Object.entries(customer).sort(([left], [right]) => (left < right ? -1 : 1)));
  return fields(a) === fields(b);
}
