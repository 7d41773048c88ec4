import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { makeTokenVault } from '../../../adapters/entra/token-vault.js';
import { compose, type App } from '../../../bot/compose.js';
import { readConfig } from '../../../bot/config.js';
import { makeLog } from '../../../bot/log.js';
import { packOnce } from '../../fakes/pack-once.js';
import { PartnerPerson } from '../../faults/partner.js';
import { startPartnerCenterStub, STUB_APP_ID, STUB_APP_SECRET, STUB_REFRESH_TOKEN, type Stub } from '../../fakes/partner-center/index.js';

const AUTHOR = { id: '0ab034cc-fbdb-407a-bf1c-f1b6b90dcadd', name: 'Olivia Grant' };

describe('Partner Center as the way of the whole product', function () {
  this.timeout(60_000);
  let dir: string;
  let stub: Stub;
  let app: App | undefined;
  const lines: string[] = [];
  const events = () => lines.map((line) => (JSON.parse(line) as { event?: string }).event);

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'partner-center-'));
    lines.length = 0;
  });
  afterEach(async () => {
    app?.stopAccepting();
    for (const { close } of app?.closers ?? []) await close();
    await stub.close();
    await rm(dir, { recursive: true, force: true });
  });

  async function start(): Promise<string> {
    const { partners } = await import('../../../adapters/data-folder/index.js').then(({ loadDataFolder }) =>
      loadDataFolder(readConfig({}).dataFolder),
    );
    const key = randomBytes(32);
    stub = await startPartnerCenterStub({
      serviceRequests: true,
      refreshTokens: Object.fromEntries(partners.map(({ id }) => [id, `${STUB_REFRESH_TOKEN}-${id}`])),
    });
    const vault = makeTokenVault({ dir: join(dir, 'data', 'tokens'), key });
    for (const { id } of partners) await vault.write(id, `${STUB_REFRESH_TOKEN}-${id}`);
    const env = {
      PORT: '0',
      DATA_DIR: join(dir, 'data'),
      FSYNC: 'off',
      RELAY: 'partner-center',
      PARTNER_CENTER_SERVICE_REQUESTS: 'on',
      PARTNER_CENTER_APP_ID: STUB_APP_ID,
      PARTNER_CENTER_APP_SECRET: STUB_APP_SECRET,
      TOKEN_KEY: key.toString('base64'),
      PARTNER_CENTER_URL: stub.url,
      PARTNER_CENTER_LOGIN_URL: stub.loginUrl,
      GRAPH_URL: stub.graphUrl,
    };
    const sink = new Writable({ write: (chunk: Buffer, _, done) => (lines.push(...chunk.toString().trim().split('\n')), done()) });
    app = await compose(readConfig(env), makeLog('info', sink), { packArticles: packOnce });
    return `http://127.0.0.1:${await app.listen()}`;
  }

  it('takes what was submitted in the widget there, and says at start what 21Vianet documents of it', async () => {
    const base = await start();
    assert.ok(events().includes('relay.partner_center_unsupported'), events().join(', '));
    const person: PartnerPerson = new PartnerPerson(
      () => base,
      AUTHOR,
      () => person.acknowledged.length > 0,
    );
    await person.report((marker) => `Contoso users can't receive external mail in Exchange since this morning ${marker}`);
    const [{ number } = assert.fail('nothing was acknowledged')] = person.acknowledged;
    for (let look = 0; stub.state.serviceRequests.length === 0 && look < 400; look++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(
      stub.state.serviceRequests.map(({ title }) => title.slice(0, number.length + 2)),
      [`[${number}/`],
    );
    assert.deepEqual(stub.violations, []);
  });
});
