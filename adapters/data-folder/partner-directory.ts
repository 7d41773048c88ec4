import { mayEscalate, type PartnerUser } from '../../services/model/partner.js';
import type { PartnerDirectory } from '../../services/ports/partner-directory.js';
import type { DataFolder } from './data-folder.js';

/** The partners and users of the data folder. GUIDs are compared in any letter case, since channels differ in it. */
export function makePartnerDirectory({ partners, users }: Pick<DataFolder, 'partners' | 'users'>): PartnerDirectory & {
  /** For the demo's list of people to try. */ allUsers(): readonly PartnerUser[];
} {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return {
    allUsers: () => users,
    findUser: async (partnerId, userId) => users.find((user) => same(user.partnerId, partnerId) && same(user.id, userId)),
    escalatingUsers: async (partnerId) => users.filter((user) => same(user.partnerId, partnerId) && mayEscalate(user)),
    findPartner: async (partnerId) => partners.find(({ id }) => same(id, partnerId)),
  };
}
