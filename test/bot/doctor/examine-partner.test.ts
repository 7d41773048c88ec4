import assert from 'node:assert/strict';
import { examinePartner, type PartnerProbe } from '../../../bot/doctor/examine-partner.js';
import { isWell } from '../../../bot/doctor/finding.js';
import { render } from '../../../bot/doctor/render.js';
import type { Customer } from '../../../services/model/customer.js';
import { RemoteFailure } from '../../../services/ports/remote-failure.js';

const customer: Customer = {
  id: 'c1',
  partnerId: 'p1',
  name: 'Contoso',
  domain: 'contoso.example',
  customDomains: [],
  allowDelegatedAccess: true,
};
const well: PartnerProbe = {
  partnerId: 'p1',
  token: async () => 'token',
  customers: async () => ({ customers: [customer], total: 7 }),
  customer: async () => customer,
  subscriptions: async () => [{ id: 's', customerId: 'c1', friendlyName: 'Office 365 E3', quantity: 1, status: 'active', isTrial: false }],
  servicesOf: (subscriptions) => subscriptions.length,
  health: async () => 12,
  topics: async () => 40,
};
const fails = (failure: RemoteFailure) => () => Promise.reject(failure);

describe('the examination of a partner', () => {
  it('asks everything in order and says what came', async () => {
    const findings = await examinePartner(well);
    assert.deepEqual(
      findings.map(({ step, outcome }) => `${step}: ${outcome}`),
      ['sign-in: ok', 'customers: ok', 'one customer: ok', 'subscriptions: ok', 'its service health: ok', 'support topics: ok'],
    );
    assert.equal(isWell(findings), true);
    assert.match(render([{ heading: 'Partner', findings }]), /the list can be read, 7 in all/);
  });

  it('skips what needs a step that failed, and says what to do about that one', async () => {
    const findings = await examinePartner({
      ...well,
      token: fails(new RemoteFailure('signed_out', 'no', { status: 400, code: 'AADSTS700082', correlationId: 'abc' })),
    });
    assert.deepEqual(
      findings.map(({ outcome }) => outcome),
      ['failed', 'skipped', 'skipped'],
    );
    assert.equal(isWell(findings), false);
    assert.match(findings[0]?.said ?? '', /HTTP 400, code AADSTS700082, correlation id abc/);
    assert.match(findings[0]?.mend ?? '', /not used for long.*npm run partner:sign-in -- p1/);
  });

  it('looks at the support topics although a customer\u2019s health cannot be read', async () => {
    const findings = await examinePartner({ ...well, health: fails(new RemoteFailure('denied', 'no', { status: 403 })) });
    assert.deepEqual(
      findings.slice(-2).map(({ step, outcome }) => `${step}: ${outcome}`),
      ['its service health: failed', 'support topics: ok'],
    );
    assert.match(findings.at(-2)?.mend ?? '', /ServiceHealth\.Read\.All/);
  });

  it('asks for a look where nothing is wrong by itself: no customers, or products that nobody mapped', async () => {
    const empty = await examinePartner({ ...well, customers: async () => ({ customers: [] }) });
    assert.deepEqual(
      empty.map(({ step, outcome }) => `${step}: ${outcome}`),
      ['sign-in: ok', 'customers: warning', 'support topics: ok'],
    );
    const unmapped = await examinePartner({ ...well, servicesOf: () => 0 });
    assert.match(unmapped[3]?.mend ?? '', /offers\.json/);
    assert.equal(isWell([...empty, ...unmapped]), true);
  });

  it('prints what a service said never, only its code and what to do', async () => {
    const findings = await examinePartner({
      ...well,
      customers: fails(new RemoteFailure('denied', 'for secret-of-somebody', { code: '900150' })),
    });
    const text = render([{ heading: 'Partner', findings }]);
    assert.doesNotMatch(text, /secret-of-somebody/);
    assert.match(text, /FAILED {2}customers: denied, code 900150\n {10}-> The role of the signed-in user/);
  });

  it('looks at further customers’ subscriptions while those before have none', async () => {
    const others = ['c1', 'c2', 'c3'].map((id) => ({ ...customer, id }));
    const findings = await examinePartner({
      ...well,
      customers: async () => ({ customers: others }),
      subscriptions: async (id) => (id === 'c3' ? well.subscriptions('c1') : []),
    });
    assert.match(findings[3]?.said ?? '', /^1 subscriptions give 1 services/);
  });

  it('does not send anybody to sign in where the app alone does', async () => {
    const findings = await examinePartner({
      ...well,
      appAlone: true,
      token: fails(new RemoteFailure('signed_out', 'no', { status: 401 })),
    });
    assert.match(findings[0]?.mend ?? '', /PARTNER_CENTER_APP_SECRET/);
    assert.doesNotMatch(findings[0]?.mend ?? '', /sign-in --/);
  });

  it('lets a bug through', async () => {
    await assert.rejects(examinePartner({ ...well, token: () => Promise.reject(new TypeError('bug')) }), TypeError);
  });
});
