import type { Localised } from './locale.js';
import type { Subscription } from './customer.js';

/** Families differ in promised response and hours, see `SupportTerms`. */
export const SERVICE_FAMILIES = ['microsoft365', 'azure', 'dynamics365', 'billing'] as const;
export type ServiceFamily = (typeof SERVICE_FAMILIES)[number];

/** The id of the choice "billing and subscription", which every customer has whatever it subscribes to. */
export const BILLING = 'billing';

/** A service operated by 21Vianet, as the operator lists it in `data/services.json`. */
export interface Service {
  readonly id: string;
  readonly family: ServiceFamily;
  readonly name: Localised;
  /** How people call it, in any of the languages, lower case not required: "EXO", "邮箱", "信箱", "outlook". */
  readonly aliases: readonly string[];
  /** The portal in which the partner may solve the problem itself (https). Absent for billing. */
  readonly adminCenter?: string;
}

/** Which services an offer gives: `offer` is matched as a case-insensitive part of a subscription's offer or friendly name. */
export interface OfferServices {
  readonly offer: string;
  readonly serviceIds: readonly string[];
}

/** A service a customer can need help with, and the subscriptions that give it (none for billing). */
export interface ServiceOption {
  readonly service: Service;
  readonly subscriptions: readonly Subscription[];
  /** True when every subscription that gives it is suspended: often the cause itself. */
  readonly suspended: boolean;
}
