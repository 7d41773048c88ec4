import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTokenVault } from '../../../adapters/entra/token-vault.js';
import { examine } from '../../../bot/compose-doctor.js';
import {
  startPartnerCenterStub,
  STUB_APP_ID,
  STUB_APP_SECRET,
  STUB_PARTNER_ID,
  STUB_REFRESH_TOKEN,
  type Stub,
} from '../../fakes/partner-center/index.js';

const CUSTOMER = '0f0f2c1e-6a5b-4a57-8a3e-9f2b6d1c7e10';

describe('npm run doctor', () => {
  let dir: string;
  let stub: Stub;
  const key = Buffer.alloc(32, 3);
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'doctor-'));
    await cp(join(import.meta.dirname, '../../../data'), join(dir, 'data'), { recursive: true });
    stub = await startPartnerCenterStub({
      customers: [
        {
          id: CUSTOMER,
          name: '上海云启网络科技有限公司',
          domain: 'yunqi.partner.onmschina.cn',
          subscriptions: [{ id: 'b7d0c1f2-0000-4000-8000-000000000001', friendlyName: 'Office 365 E3', status: 'active', quantity: 5 }],
          health: [{ id: 'Exchange', service: 'Exchange Online', status: 'serviceOperational', issues: [] }],
        },
      ],
    });
    await makeTokenVault({ dir: join(dir, 'store', 'tokens'), key }).write(STUB_PARTNER_ID, STUB_REFRESH_TOKEN);
    await onlyThePartner(join(dir, 'data', 'partners.json'));
  });
  afterEach(async () => {
    await stub.close();
    await rm(dir, { recursive: true, force: true });
  });

  const environment = (more: Record<string, string> = {}) => ({
    DATA_FOLDER: join(dir, 'data'),
    DATA_DIR: join(dir, 'store'),
    SERVICE_HEALTH: 'graph',
    PARTNER_CENTER_APP_ID: STUB_APP_ID,
    PARTNER_CENTER_APP_SECRET: STUB_APP_SECRET,
    TOKEN_KEY: key.toString('base64'),
    PARTNER_CENTER_URL: stub.url,
    PARTNER_CENTER_LOGIN_URL: stub.loginUrl,
    GRAPH_URL: stub.graphUrl,
    ...more,
  });

  /** Only the partner that the stub knows asks Partner Center. */
  async function onlyThePartner(file: string): Promise<void> {
    const [first] = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>[];
    await writeFile(file, JSON.stringify([{ ...first, directory: 'partner-center' }]));
    const customers = join(dir, 'data', 'customers.json');
    const all = JSON.parse(await readFile(customers, 'utf8')) as { partnerId: string }[];
    await writeFile(customers, JSON.stringify(all.filter(({ partnerId }) => partnerId === STUB_PARTNER_ID)));
    const incidents = join(dir, 'data', 'incidents.json');
    const open = JSON.parse(await readFile(incidents, 'utf8')) as { customerIds?: string[] }[];
    await writeFile(incidents, JSON.stringify(open.filter(({ customerIds }) => customerIds === undefined)));
  }

  it('asks every endpoint once and finds all well', async () => {
    const { text, code } = await examine(environment());
    assert.equal(code, 0, text);
    for (const said of [
      /sign-in: an access token was given/,
      /can be read, 1 in all/,
      /delegated administration is granted/,
      /1 subscriptions give \d+ services/,
      /1 services are reported/,
    ])
      assert.match(text, said);
    assert.deepEqual(stub.violations, []);
  });

  it('says of a sign-in that was revoked who has to do what, and prints no secret', async () => {
    stub.signOut(STUB_PARTNER_ID);
    const { text, code } = await examine(environment());
    assert.equal(code, 1);
    assert.match(text, /FAILED {2}sign-in: signed out.*\n.*npm run partner:sign-in/);
    assert.doesNotMatch(text, new RegExp(`${STUB_APP_SECRET}|${STUB_REFRESH_TOKEN}`));
  });

  it('says of another key that the sign-in cannot be read', async () => {
    const { text, code } = await examine(environment({ TOKEN_KEY: Buffer.alloc(32, 4).toString('base64') }));
    assert.equal(code, 1);
    assert.match(text, /FAILED {2}sign-in/);
  });

  it('tells a tenant that does not let us in from one that is not there', async () => {
    stub.faults.always('GET /v1/customers', { kind: 'error', status: 403, code: 900150 });
    const { text, code } = await examine(environment());
    assert.equal(code, 1);
    assert.match(text, /FAILED {2}customers: denied, HTTP 403, code 900150/);
    assert.match(text, /- +one customer|support|sign-in/);
  });

  it('ends with 2 and every problem where the configuration is wrong', async () => {
    const { text, code } = await examine(environment({ TOKEN_KEY: '', PARTNER_CENTER_APP_SECRET: '' }));
    assert.equal(code, 2);
    assert.match(text, /PARTNER_CENTER_APP_SECRET: is missing[\s\S]*TOKEN_KEY: is missing/);
  });

  it('says when there is nothing to ask', async () => {
    const { text, code } = await examine({ DATA_DIR: join(dir, 'store') });
    assert.equal(code, 0);
    assert.match(text, /Nothing is asked of Partner Center/);
  });
});
