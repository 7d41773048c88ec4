import type { Customer, Subscription } from '../../services/model/customer.js';
import type { Urgency } from '../../services/ports/customer-source.js';
import type { RestCall } from '../rest/rest-client.js';

/** Partner Center's REST API as far as the product uses it (domain.md section 5). All reject with `RemoteFailure`. */
export interface PartnerCenterClient {
  /** The address that is called, to which links have to lead; absent: relative links only. */
  readonly address?: string;
  /** `next` is opaque; it holds the link and the headers of the page before. */
  customers(
    partnerId: string,
    options: {
      readonly next?: string;
      /** 1 to 500. */
      readonly size: number;
      readonly startsWith?: { readonly field: 'CompanyName' | 'Domain'; readonly value: string };
      readonly urgency: Urgency;
      readonly signal?: AbortSignal;
    },
  ): Promise<{ readonly customers: readonly Customer[]; readonly next?: string; readonly total?: number }>;
  /** @returns `undefined` when there is no relationship (any more): 404, or 403 with 20002. */
  customer(partnerId: string, customerId: string, urgency: Urgency): Promise<Customer | undefined>;
  subscriptions(partnerId: string, customerId: string, urgency: Urgency): Promise<readonly Subscription[]>;
  /** Any other call, in the partner's own tenant, with all headers that Partner Center wants. */
  call<T>(call: Omit<RestCall<T>, 'tenantId'>): Promise<T>;
}
