import type { Customer } from '../../../services/model/customer.js';

/** The n-th customer of a partner; another one for each number. */
export function sampleCustomer(n: number, partnerId = 'p1'): Customer {
  const id = `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
  return { id, partnerId, name: `上海云启${n}科技有限公司`, domain: `yunqi${n}.partner.onmschina.cn`, customDomains: [] };
}
