import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeUnderstanding } from '../../../services/understanding/understanding.js';
import { directoryOf } from '../../fakes/directory-of.js';
import { OURS, SAMPLE } from '../customers/sample-customers.js';
import { SERVICES } from './sample-services.js';
import { SENTENCES } from './sentences.js';

const NOW = new Date('2026-11-24T15:30:00+08:00');
const customers = directoryOf(SAMPLE);
const understanding = makeUnderstanding({ customers, services: SERVICES, clock: { now: () => NOW } });

/** `2026-11-24 08:00` in Beijing. */
function inBeijing(instant: string | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

describe('understanding a sentence', () => {
  for (const { says, customers: names = [], services = [], severity, since, users, problem, codes = [] } of SENTENCES) {
    it(`reads "${says}"`, async () => {
      const understood = await understanding.read(OURS, says);
      assert.equal(understood.customers.length, names.length, understood.customers.map((customer) => customer.name).join());
      assert.ok(names.every((name, index) => understood.customers[index]?.name.startsWith(name)));
      assert.deepEqual(understood.serviceIds, services);
      assert.deepEqual(
        {
          severity: understood.severity,
          since: inBeijing(understood.startedAt),
          users: understood.usersAffected,
          problem: understood.problem,
          codes: understood.codes,
        },
        { severity, since, users, problem, codes },
      );
    });
  }

  it('reads words of a customer name as nothing else', async () => {
    const understood = await understanding.read(OURS, 'Teams 科技有限公司的邮箱登录不了');
    assert.deepEqual(understood.serviceIds, ['exchange-online']);
  });

  it('reads and keeps the first 4,000 characters only', async () => {
    const understood = await understanding.read(OURS, `mail is stuck ${'x'.repeat(4000)} Contoso`);
    assert.deepEqual(understood.customers, []);
    assert.equal(understood.problem?.length, 4000);
  });

  it('never fails, and never reads a time to come, whatever is typed', async () => {
    const piece = fc.constantFrom(
      ...SENTENCES.flatMap(({ says }) => says.split(' ')),
      '99:99',
      '2月30日',
      '31:00',
      '999999999999天前',
      '明天',
      '13/45',
      '0点',
      '周日',
      'last monday',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const { startedAt, problem, customers: named } = await understanding.read(OURS, text);
        assert.ok(startedAt === undefined || Date.parse(startedAt) <= NOW.getTime());
        assert.ok(problem === undefined || problem.trim().length > 0);
        assert.ok(named.every((customer) => customer.partnerId === OURS));
      }),
      { numRuns: 1000 },
    );
  });
});
