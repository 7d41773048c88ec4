import { mayEscalate } from '../../services/model/partner.js';
import type { PartnerUser } from '../../services/model/partner.js';
import type { PartnerDirectory } from '../../services/ports/partner-directory.js';

/** A `PartnerDirectory` over a list of users; their partners are those that the users name. */
export class MemoryPartnerDirectory implements PartnerDirectory {
  constructor(readonly users: readonly PartnerUser[]) {}

  async findUser(partnerId: string, userId: string): Promise<PartnerUser | undefined> {
    return this.users.find((user) => user.partnerId === partnerId && user.id === userId);
  }

  async escalatingUsers(partnerId: string): Promise<readonly PartnerUser[]> {
    return this.users.filter((user) => user.partnerId === partnerId && mayEscalate(user));
  }

  async allUsers(): Promise<readonly PartnerUser[]> {
    return this.users;
  }
}
