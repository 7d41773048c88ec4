import assert from 'node:assert/strict';
import type { Customer } from '../../../services/model/customer.js';
import { SERVICE_FAMILIES, type Service, type ServiceFamily } from '../../../services/model/service.js';
import type { Holidays, SupportTerms } from '../../../services/model/severity.js';
import { makePromises } from '../../../services/promise/promises.js';

const holidays: Holidays = { source: 'test', asOf: '2026-01-01', publishedYears: [2026], daysOff: ['2027-01-01'], workingDays: [] };
const hours = { kind: 'business', from: '09:00', to: '18:00' } as const;
const terms: readonly SupportTerms[] = SERVICE_FAMILIES.map((family) => ({
  family,
  source: `page about ${family}`,
  asOf: '2026-05-01',
  severities: {
    C: { coverage: hours },
    A: { response: { hours: 1 }, coverage: { kind: 'always' } },
    B: { response: { businessDays: 1 }, coverage: hours },
  },
}));
const promises = makePromises(terms, holidays);
const monday = new Date('2026-11-23T10:00:00+08:00');

function service(family: ServiceFamily): Service {
  return { id: family, family, name: { 'zh-CN': family, 'zh-TW': family, 'en-US': family }, aliases: [] };
}

function customer(advancedAgreement: boolean): Customer {
  return { id: 'c', partnerId: 'p', name: 'C', domain: 'c.example', customDomains: [], allowDelegatedAccess: true, advancedAgreement };
}

function severities(family: ServiceFamily, advancedAgreement: boolean): string {
  return promises
    .offered(service(family), customer(advancedAgreement), monday)
    .map(({ severity }) => severity)
    .join('');
}

describe('the severities on offer', () => {
  it('include A for a technical service of a customer with an advanced agreement', () => {
    assert.equal(severities('azure', true), 'ABC');
    assert.equal(promises.whyNotA(service('azure'), customer(true)), undefined);
  });

  it('end at B without an advanced agreement, and say so', () => {
    assert.equal(severities('microsoft365', false), 'BC');
    assert.equal(promises.whyNotA(service('microsoft365'), customer(false)), 'no_advanced_agreement');
  });

  it('include A where nobody knows of an agreement', () => {
    const { advancedAgreement: _, ...unknown } = customer(true);
    assert.equal(promises.offered(service('azure'), unknown, monday)[0]?.severity, 'A');
    assert.equal(promises.whyNotA(service('azure'), unknown), undefined);
  });

  it('end at B for billing, even with an advanced agreement and terms that list A', () => {
    assert.equal(severities('billing', true), 'BC');
    assert.equal(promises.whyNotA(service('billing'), customer(true)), 'billing');
  });

  it('are none for a family without terms', () => {
    assert.deepEqual(makePromises([], holidays).offered(service('azure'), customer(true), monday), []);
  });
});

describe('a promise', () => {
  const offered = (now: Date) => promises.offered(service('dynamics365'), customer(true), now);

  it('carries the response, the hours, the due time and its source', () => {
    assert.deepEqual(offered(monday)[1], {
      severity: 'B',
      response: { businessDays: 1 },
      coverage: hours,
      dueAt: new Date('2026-11-24T18:00:00+08:00'),
      source: 'page about dynamics365',
      asOf: '2026-05-01',
    });
  });

  it('names no time where none is documented', () => {
    assert.deepEqual(offered(monday)[2], { severity: 'C', coverage: hours, source: 'page about dynamics365', asOf: '2026-05-01' });
  });

  it('is provisional when business days run into a year whose holidays were not published', () => {
    const [a, b] = offered(new Date('2026-12-31T17:00:00+08:00'));
    assert.deepEqual([b?.dueAt, b?.provisional], [new Date('2027-01-04T18:00:00+08:00'), true]);
    assert.equal(a?.provisional, undefined);
  });
});
