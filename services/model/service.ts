import type { Localised } from './locale.js';
import type { HeldSubscription } from './subscription-state.js';

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
  /** What Microsoft Graph calls it in service health; a name can concern several services. Absent where Graph tells nothing of it. */
  readonly healthNames?: readonly string[];
}

/**
 * Which services an offer gives: `offer` (any of them, where there are several) is matched as a case-insensitive part of a subscription's offer or
 * friendly name, unless the name also holds one of `except`; an offer's id that is among `offerIds` matches whatever the name is.
 */
export interface OfferServices {
  readonly offer: string | readonly string[];
  readonly except?: readonly string[];
  readonly offerIds?: readonly string[];
  readonly serviceIds: readonly string[];
}

/**
 * How the subscriptions that give a service stand together: `none` where there are none (billing, and services of the catalogue that the customer
 * has not bought), `running` when none is suspended, `partly` when some are, `stopped` when every one is suspended or expired.
 */
export type Standing = 'none' | 'running' | 'partly' | 'stopped';

/** A service a customer can need help with, and the subscriptions that give it. */
export interface ServiceOption {
  readonly service: Service;
  readonly subscriptions: readonly HeldSubscription[];
  readonly standing: Standing;
}
