import assert from 'node:assert/strict';
import { sampleCustomers } from '../../fakes/partner-center/index.js';
import { makePartnerCenterSource } from '../../../adapters/partner-center/source.js';
import { failureOf, openHouse, PARTNER, type House } from './cloud-house.js';

const OTHER_PARTNER = '4233d9cb-e8ef-46a5-a199-1930654375e5';
const [FIRST, SECOND] = sampleCustomers(2);
assert(FIRST && SECOND);

describe('Partner Center client', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse({ customers: sampleCustomers(7) });
  });
  afterEach(async () => {
    assert.deepEqual(house.stub.violations, []);
    await house.close();
  });

  async function walk(size: number) {
    const found: string[] = [];
    let next: string | undefined;
    do {
      const page = await house.client.customers(PARTNER, { size, next, urgency: 'background' });
      found.push(...page.customers.map(({ id }) => id));
      next = page.next;
      assert.equal(page.total, house.stub.state.customers.length);
    } while (next !== undefined);
    return found;
  }
  const all = () => house.stub.state.customers.map(({ id }) => id);

  for (const links of ['alternate', 'with-v1', 'without-v1', 'absolute'] as const)
    it(`walks all pages when links are ${links}`, async () => {
      house.stub.state.links = links;
      assert.deepEqual(await walk(2), all());
      assert.equal(house.stub.calls.filter(({ route }) => route === '/v1/customers').length, 4);
    });

  it('holds the pages of one walk together by one correlation id, and sends each with an id of its own', async () => {
    await walk(3);
    const calls = house.stub.calls.filter(({ route }) => route === '/v1/customers');
    assert.equal(new Set(calls.map(({ headers }) => headers['ms-correlationid'])).size, 1);
    assert.equal(new Set(calls.map(({ headers }) => headers['ms-requestid'])).size, 3);
  });

  it('reads bodies without a byte-order mark as well', async () => {
    house.stub.state.byteOrderMark = false;
    assert.deepEqual(await walk(500), all());
  });

  it('does not believe what a list says of delegated access', async () => {
    const item = { id: FIRST.id, companyProfile: { companyName: 'A', domain: 'a.cn' }, allowDelegatedAccess: false, customDomains: null };
    house.stub.faults.next('GET /v1/customers', { kind: 'other_json', body: { totalCount: 1, items: [item] } });
    const { customers } = await house.client.customers(PARTNER, { size: 5, urgency: 'live' });
    assert.deepEqual(customers, [{ id: FIRST.id, partnerId: PARTNER, name: 'A', domain: 'a.cn', customDomains: [] }]);
  });

  it('takes a customer without a name or a profile by its domain or id, so that one does not keep the others from being read', async () => {
    const items = [
      { id: 'A1', companyProfile: { domain: 'a.cn' } },
      { id: 'A2', companyProfile: {} },
      { id: 'A3', companyProfile: null },
    ];
    house.stub.faults.next('GET /v1/customers', { kind: 'other_json', body: { totalCount: 3, items } });
    const { customers } = await house.client.customers(PARTNER, { size: 5, urgency: 'live' });
    assert.deepEqual(
      customers.map(({ name }) => name),
      ['a.cn', 'a2', 'a3'],
    );
  });

  it('asks for beginnings of names and of domains, ignoring case, with any character in them', async () => {
    house.stub.state.customers = [{ id: FIRST.id, name: '上海 R&D "云启" 50%', domain: 'Yunqi.cn' }];
    const source = makePartnerCenterSource({ client: house.client });
    const ids = async (text: string) => (await source.startingWith(PARTNER, text)).map(({ id }) => id);
    assert.deepEqual(await ids('上海 r&d "云'), [FIRST.id]);
    assert.deepEqual(await ids('YUNQI'), [FIRST.id]);
    assert.deepEqual(await ids('云启'), []);
    assert.deepEqual(await ids('  '), []);
  });

  it('reads one customer with what only that answer tells', async () => {
    house.stub.state.customers = [{ ...FIRST, customDomains: ['a.example.cn'], allowDelegatedAccess: false }];
    const found = await house.client.customer(PARTNER, FIRST.id, 'live');
    assert.deepEqual(found?.customDomains, ['a.example.cn']);
    assert.equal(found?.allowDelegatedAccess, false);
  });

  it('gives nothing for a customer without a relationship: unknown, or another partner’s', async () => {
    house.stub.state.customers = [{ ...FIRST, partnerId: OTHER_PARTNER }];
    assert.equal(await house.client.customer(PARTNER, FIRST.id, 'live'), undefined);
    assert.equal(await house.client.customer(PARTNER, SECOND.id, 'live'), undefined);
    assert.equal((await failureOf(house.client.subscriptions(PARTNER, FIRST.id, 'live'))).kind, 'gone');
    assert.deepEqual(await walkOf(house), []);
  });

  it('gives nothing for a customer whose relationship is said to be none', async () => {
    const body = { id: FIRST.id, companyProfile: { companyName: 'A' }, relationshipToPartner: 'None' };
    house.stub.faults.next('GET /v1/customers/{id}', { kind: 'other_json', body });
    assert.equal(await house.client.customer(PARTNER, FIRST.id, 'live'), undefined);
  });

  it('reads subscriptions whose list tells no offer, and states as words in any case or as numbers', async () => {
    const states = ['Active', 'SUSPENDED', 3, '4', 'none', 'expired', 'something new'];
    const subscriptions = states.map((status, index) => ({
      id: `s${index}`,
      friendlyName: `S${index}`,
      status,
      quantity: 3,
      isTrial: index === 0,
    }));
    house.stub.state.customers = [{ ...FIRST, subscriptions }];
    const found = await house.client.subscriptions(PARTNER, FIRST.id, 'live');
    assert.deepEqual(
      found.map(({ status }) => status),
      ['active', 'suspended', 'suspended', 'deleted', 'none', 'deleted', 'none'],
    );
    assert.deepEqual(found[0], { id: 's0', customerId: FIRST.id, friendlyName: 'S0', quantity: 3, status: 'active', isTrial: true });
  });

  it('keeps the date of a commitment, and none for the year 1', async () => {
    const one = { id: 's', friendlyName: 'S', commitmentEndDate: '2027-06-30T00:00:00Z' };
    house.stub.state.offersInLists = true;
    house.stub.state.customers = [{ ...FIRST, subscriptions: [one, { ...one, commitmentEndDate: '0001-01-01T00:00:00' }] }];
    const found = await house.client.subscriptions(PARTNER, FIRST.id, 'live');
    assert.deepEqual(
      found.map(({ commitmentEndDate, offerName }) => [commitmentEndDate, offerName]),
      [
        ['2027-06-30', 'S'],
        [undefined, 'S'],
      ],
    );
  });

  it('names what is missing in an answer, and nothing of what is in it', async () => {
    const body = {
      items: [
        { id: FIRST.id, companyProfile: { companyName: '秘密有限公司' } },
        { companyProfile: {}, secret: '秘密' },
      ],
    };
    house.stub.faults.next('GET /v1/customers', { kind: 'other_json', body });
    const failure = await failureOf(house.client.customers(PARTNER, { size: 5, urgency: 'live' }));
    assert.equal(failure.kind, 'unreadable');
    assert.match(failure.message, /items\.1\.id/);
    assert.doesNotMatch(failure.message, /秘密/);
  });

  it('sends what an app alone may do with a token for the app, which the cloud’s Azure AD Graph gives', async () => {
    await house.close();
    house = await openHouse({ customers: sampleCustomers(1), tokenKind: 'app' });
    assert.equal((await walkOf(house)).length, 1);
    const topics = {
      partnerId: PARTNER,
      method: 'GET',
      path: '/v1/servicerequests/supporttopics',
      urgency: 'live',
      repeatable: true,
    } as const;
    const { z } = await import('zod');
    house.stub.state.serviceRequestsOffered = true;
    assert.equal((await failureOf(house.client.call({ ...topics, token: 'any', answer: z.unknown() }))).details.code, '2032');
    await house.client.call({ ...topics, token: 'user', answer: z.unknown() });
  });

  describe('links', () => {
    const linkTo = (uri: string, token?: string) =>
      house.stub.faults.next('GET /v1/customers', {
        kind: 'link',
        uri,
        ...(token ? { headers: [{ key: 'MS-ContinuationToken', value: token }] } : {}),
      });
    const ask = (next?: string) => house.client.customers(PARTNER, { size: 1, next, urgency: 'live' });

    for (const uri of [
      'https://evil.example/v1/customers?size=1',
      '//evil.example/v1/customers',
      '\\\\evil.example\\x',
      'http://127.0.0.1:1/v1/customers',
      'http://',
    ])
      it(`does not follow ${uri}`, async () => {
        linkTo(uri);
        const failure = await failureOf(ask());
        assert.equal(failure.kind, 'unreadable');
        assert.match(failure.details.correlationId ?? '', /^[0-9a-f-]{36}$/);
      });

    it('does not let a link say who we are', async () => {
      house.stub.faults.next('GET /v1/customers', {
        kind: 'link',
        uri: '/customers?size=1',
        headers: [
          { key: 'Authorization', value: 'Bearer other' },
          { key: 'Host', value: 'evil.example' },
          { key: 'MS-ContinuationToken', value: Buffer.from('1/1').toString('base64') },
        ],
      });
      const { next } = await ask();
      const page = await ask(next);
      assert.equal(page.customers.length, 1);
      assert.equal(house.stub.calls.at(-1)?.query.get('seekOperation'), 'Next');
    });

    for (const length of [1, 2, 5])
      it(`notices a circle of ${length} pages`, async () => {
        let next: string | undefined;
        const pages = (async () => {
          for (let page = 0; page < 100; page += 1) {
            linkTo('/customers?size=1&seekOperation=Next', Buffer.from(`${page % length}/1`).toString('base64'));
            next = (await ask(next)).next;
          }
        })();
        assert.match((await failureOf(pages)).message, /circle/);
        assert.ok(house.stub.calls.length < 40);
      });

    it('takes no place of a next page that is not its own', async () => {
      for (const next of ['', 'x', Buffer.from('{"v":1,"path":"//evil.example/"}').toString('base64url')])
        assert.equal((await failureOf(ask(next))).kind, 'refused');
    });

    it('is refused a place that is too old', async () => {
      const { next } = await ask();
      house.stub.state.continuationsFrom = 99;
      assert.equal((await failureOf(ask(next))).kind, 'refused');
    });
  });
});

async function walkOf({ client }: House): Promise<readonly string[]> {
  return (await client.customers(PARTNER, { size: 500, urgency: 'background' })).customers.map(({ id }) => id);
}
