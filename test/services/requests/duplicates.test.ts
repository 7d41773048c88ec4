import assert from 'node:assert/strict';
import { makeFindDuplicates } from '../../../services/requests/duplicates.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { memoryRequestStore } from './memory-request-store.js';

const details = (title: string, description = title) => ({ ...sampleRequest(1).details, title, description });

/** What two colleagues write about one problem, and about two. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['Exchange 用户收不到外部邮件', '全部 Exchange 用户都收不到外部邮件了'],
  ['Exchange 用户收不到外部邮件', 'Exchange 使用者收不到外部郵件'],
  ['收不到外部邮件', '今天早上开始收不到外部邮件，内部邮件正常'],
  ['Users cannot receive external mail', 'External mail is not received by any users'],
  ['Teams sign-in fails with AADSTS50126', 'Nobody can sign in to Teams: AADSTS50126'],
  ['OneDrive 同步卡住，0x8004de40', 'OneDrive 一直同步失败 0x8004de40'],
];
const DIFFERENT: readonly (readonly [string, string])[] = [
  ['Exchange 用户收不到外部邮件', '共享邮箱在 Outlook 里看不到'],
  ['用户邮箱已满', '发出的邮件被退回 550 5.7.708'],
  ['Users cannot receive external mail', 'The calendar of the meeting room shows wrong times'],
  ['Outlook asks for the password again and again', 'Distribution group members are missing'],
];

describe('open requests that read alike', () => {
  const found = async (first: string, second: string) => {
    const { store } = memoryRequestStore([sampleRequest(1, { details: details(first) })]);
    return makeFindDuplicates({ store })('p1', 'c1', 'exchange', details(second));
  };
  for (const [one, other] of ALIKE) {
    it(`are found: ${one} | ${other}`, async () => {
      assert.equal((await found(one, other)).length, 1);
      assert.equal((await found(other, one)).length, 1);
    });
  }
  for (const [one, other] of DIFFERENT) {
    it(`are not found: ${one} | ${other}`, async () => {
      assert.equal((await found(one, other)).length, 0);
      assert.equal((await found(other, one)).length, 0);
    });
  }

  it('are those of the same partner, customer and service that are open, three at most, the most alike first', async () => {
    const of = details('Users cannot receive external mail in Exchange');
    const { store } = memoryRequestStore([
      sampleRequest(1, { details: of }),
      sampleRequest(2, { details: of, partnerId: 'p2' }),
      sampleRequest(3, { details: of, customer: { id: 'c2', name: 'x', domain: 'x' } }),
      sampleRequest(4, { details: of, serviceId: 'teams' }),
      sampleRequest(5, { details: of, status: 'closed' }),
      sampleRequest(6, { details: of, status: 'withdrawn' }),
      sampleRequest(7, { details: details('Users cannot receive external mail', 'in Outlook since Friday') }),
      sampleRequest(8, { details: of, status: 'resolved' }),
      sampleRequest(9, { details: of }),
    ]);
    const alike = await makeFindDuplicates({ store })('p1', 'c1', 'exchange', of);
    assert.deepEqual(new Set(alike.map(({ id }) => id.at(-1))), new Set(['1', '8', '9']));
  });
});
