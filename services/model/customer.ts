import type { Locale } from './locale.js';

/** An organisation that buys through a partner. `id` is its Entra tenant id. */
export interface Customer {
  readonly id: string;
  readonly partnerId: string;
  readonly name: string;
  /** Default domain, in China usually `*.partner.onmschina.cn`. */
  readonly domain: string;
  readonly customDomains: readonly string[];
  /**
   * False when the customer has withdrawn delegated administration: no link to its admin center may be offered then, nor while it is not known
   * (absent): Partner Center tells it of one customer at a time, never in lists.
   */
  readonly allowDelegatedAccess?: boolean;
  /** Whether an advanced online agreement entitles it to severity A. Absent when nobody told us: Partner Center does not know it. */
  readonly advancedAgreement?: boolean;
  /** The language it is written to in, where that is known; else its name tells. */
  readonly locale?: Locale;
}

/** Partner Center's words for a subscription's state. */
export const SUBSCRIPTION_STATUSES = ['none', 'active', 'pending', 'suspended', 'deleted'] as const;
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number];

export interface Subscription {
  readonly id: string;
  readonly customerId: string;
  /** May be absent in Partner Center's lists, as may the name. */
  readonly offerId?: string;
  readonly offerName?: string;
  readonly friendlyName: string;
  readonly quantity: number;
  readonly status: SubscriptionStatus;
  readonly isTrial: boolean;
  /** ISO 8601 date. */
  readonly commitmentEndDate?: string;
}
