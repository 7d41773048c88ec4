import { makeCustomerIndex } from '../../../../services/customers/index/make-customer-index.js';
import type { CustomerIndex } from '../../../../services/customers/customer-index.js';
import type { Customer } from '../../../../services/model/customer.js';

/** Ids that differ in all their parts. */
export function tenantId(number: number): string {
  const digits = (Math.imul(number + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return `${digits}-${digits.slice(0, 4)}-4${digits.slice(1, 4)}-8${digits.slice(4, 7)}-${number.toString(16).padStart(12, '0')}`;
}

export function named(name: string, number: number, more: Partial<Customer> = {}): Customer {
  return { id: tenantId(number), partnerId: 'ours', name, domain: `t${number}x.partner.onmschina.cn`, customDomains: [], ...more };
}

export async function indexOf(names: readonly string[]): Promise<CustomerIndex> {
  const index = makeCustomerIndex();
  await index.apply({ put: names.map((name, number) => named(name, number)) });
  return index;
}

/** Names of the first thousand found. */
export function finds(index: CustomerIndex, query: string): readonly string[] {
  return index.search(query, { from: 0, size: 1_000 }).customers.map(({ name }) => name);
}
