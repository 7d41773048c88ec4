import assert from 'node:assert/strict';
import { makePartnerDirectory } from '../../../adapters/data-folder/index.js';
import type { PartnerUser, Role } from '../../../services/model/partner.js';

const user = (partnerId: string, id: string, role: Role): PartnerUser => ({
  id,
  partnerId,
  partnerName: partnerId,
  name: id,
  role,
  locale: 'zh-CN',
  email: `${id}@p.example`,
});
const users = [
  user('p1', 'ann', 'admin_agent'),
  user('p1', 'sam', 'sales_agent'),
  user('p1', 'hui', 'helpdesk_agent'),
  user('p2', 'bo', 'admin_agent'),
];
const directory = makePartnerDirectory({ users });

describe('the partner directory of the data folder', () => {
  it('finds a user by partner and id, in any letter case', async () => {
    assert.equal(await directory.findUser('P1', 'ANN'), users[0]);
  });

  it('does not know a user under another partner, nor an unknown one', async () => {
    assert.equal(await directory.findUser('p2', 'ann'), undefined);
    assert.equal(await directory.findUser('p1', 'nobody'), undefined);
  });

  it('gives a sales agent the colleagues who may escalate', async () => {
    assert.deepEqual(
      (await directory.escalatingUsers('p1')).map(({ id }) => id),
      ['ann', 'hui'],
    );
  });

  it('lists all users for the demo', () => {
    assert.deepEqual(directory.allUsers(), users);
  });
});
