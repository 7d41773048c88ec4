import type { PartnerUser } from '../model/partner.js';

/** Who works for which partner. */
export interface PartnerDirectory {
  /** @returns `undefined` when the partner is unknown or the user does not work for it. Rejects with `directory_unavailable`. */
  findUser(partnerId: string, userId: string): Promise<PartnerUser | undefined>;
  /** The partner's users who may escalate, for a sales agent to ask. */
  escalatingUsers(partnerId: string): Promise<readonly PartnerUser[]>;
}
