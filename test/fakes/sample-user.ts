import { join } from 'node:path';
import { loadDataFolder, makePartnerDirectory } from '../../adapters/data-folder/index.js';
import type { PartnerUser } from '../../services/model/partner.js';

/** One of the people of the sample data, by name. */
export async function sampleUser(name: string): Promise<PartnerUser> {
  const data = await loadDataFolder(join(import.meta.dirname, '../../data'));
  const found = makePartnerDirectory(data)
    .allUsers()
    .find((user) => user.name === name);
  if (!found) throw new Error(`the sample data has no ${name}`);
  return found;
}
