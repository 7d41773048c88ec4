import { mayEscalate, type PartnerUser } from '../../services/model/partner.js';
import type { PartnerDirectory } from '../../services/ports/partner-directory.js';
import type { DataFolder } from './data-folder.js';

/** The users of the data folder. GUIDs are compared in any letter case, since channels differ in it. */
export function makePartnerDirectory({ users }: Pick<DataFolder, 'users'>): PartnerDirectory & {
  /** For the demo's list of people to try. */
  allUsers(): readonly PartnerUser[];
} {
  const keyOf = (partnerId: string, userId: string) => `${partnerId}/${userId}`.toLowerCase();
  const byKey = new Map(users.map((user) => [keyOf(user.partnerId, user.id), user]));
  return {
    allUsers: () => users,
    findUser: async (partnerId, userId) => byKey.get(keyOf(partnerId, userId)),
    escalatingUsers: async (partnerId) =>
      users.filter((user) => user.partnerId.toLowerCase() === partnerId.toLowerCase() && mayEscalate(user)),
  };
}
