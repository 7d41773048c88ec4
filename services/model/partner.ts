import type { DirectoryName } from './directory-status.js';
import type { Locale } from './locale.js';
import type { RelayName } from './relay.js';

/**
 * What a partner's employee may do. Admin agents and helpdesk agents administer on behalf of customers and file requests;
 * a sales agent cannot raise support requests or see health (domain.md section 1, Partner Center's role documentation).
 */
export const ROLES = ['admin_agent', 'helpdesk_agent', 'sales_agent'] as const;
export type Role = (typeof ROLES)[number];

/** A reseller organisation. `id` is its Entra tenant id; everything it owns is stored under it. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  /** Which relay takes this partner's requests to 21Vianet; absent means the deployment's default. */
  readonly relay?: RelayName;
  /** Where this partner's customers come from; absent means the deployment's default. */
  readonly directory?: DirectoryName;
}

/** An employee of a partner. `id` is the Entra object id (`aadObjectId` in Teams). */
export interface PartnerUser {
  readonly id: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly name: string;
  readonly role: Role;
  /** The language to use until the person chooses or writes another one. */
  readonly locale: Locale;
  readonly email: string;
  /** International format, as a representative would dial it. */
  readonly phone?: string;
}

/** Whether the role may escalate a customer's problem. */
export function mayEscalate(user: PartnerUser): boolean {
  return user.role !== 'sales_agent';
}

/** Whether the role may see how the partner's customers are read in, and have it done anew. */
export function mayLookAfterCustomers(user: PartnerUser): boolean {
  return user.role === 'admin_agent';
}

/** Whether the role may take all of the partner's requests away in a file. */
export function mayExport(user: PartnerUser): boolean {
  return user.role === 'admin_agent';
}
