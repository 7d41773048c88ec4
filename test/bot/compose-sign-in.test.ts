import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import { makeTokenVault } from '../../adapters/entra/token-vault.js';
import { signIn } from '../../bot/compose-sign-in.js';
import {
  startPartnerCenterStub,
  STUB_APP_ID,
  STUB_APP_SECRET,
  STUB_PARTNER_ID,
  STUB_REFRESH_TOKEN,
  type Stub,
} from '../fakes/partner-center/index.js';

describe('signing a partner in', () => {
  const key = randomBytes(32);
  let stub: Stub;
  let dir: string;
  let said: string[];
  beforeEach(async () => {
    stub = await startPartnerCenterStub();
    dir = mkdtempSync(join(tmpdir(), 'sign-in-'));
    said = [];
  });
  afterEach(async () => {
    rmSync(dir, { recursive: true });
    await stub.close();
  });

  const env = () => ({
    DATA_DIR: dir,
    DIRECTORY: 'partner-center',
    PARTNER_CENTER_APP_ID: STUB_APP_ID,
    PARTNER_CENTER_APP_SECRET: STUB_APP_SECRET,
    PARTNER_CENTER_URL: stub.url,
    PARTNER_CENTER_LOGIN_URL: stub.loginUrl,
    GRAPH_URL: stub.graphUrl,
    TOKEN_KEY: key.toString('base64'),
  });
  const run = (args: readonly string[], secret = STUB_REFRESH_TOKEN, variables: Record<string, string> = env()) =>
    signIn(args, variables, { say: (text) => void said.push(text), readSecret: async () => secret });
  const kept = () => makeTokenVault({ dir: join(dir, 'tokens'), key }).read(STUB_PARTNER_ID);

  it('keeps the token that came back when the given one was tried', async () => {
    assert.equal(await run([STUB_PARTNER_ID, '--stdin']), 0);
    const token = await kept();
    assert.ok(token !== undefined && token !== STUB_REFRESH_TOKEN && stub.state.refreshTokens.has(token));
    assert.ok(!said.join().includes(token));
  });

  it('keeps nothing of a token that does not work', async () => {
    assert.equal(await run([STUB_PARTNER_ID, '--stdin'], 'spent'), 1);
    assert.match(said.join(), /nothing was changed.*AADSTS700082/);
    assert.doesNotMatch(said.join(), /spent/);
    assert.equal(await kept(), undefined);
    assert.equal(await run([STUB_PARTNER_ID, '--stdin'], ' '), 1);
  });

  it('waits for somebody who types the code in a browser', async () => {
    const timers = sinon.useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      stub.state.devicePolls = 2;
      let code: number | undefined;
      void run([STUB_PARTNER_ID]).then((ended) => (code = ended));
      while (code === undefined) {
        await new Promise((done) => setImmediate(done));
        if (stub.busy === 0) await timers.tickAsync(100);
      }
      assert.equal(code, 0, said.join());
    } finally {
      timers.restore();
    }
    assert.match(said[0] ?? '', /ABCD-EFGH/);
    assert.ok(stub.state.refreshTokens.has((await kept()) ?? ''));
    assert.deepEqual(stub.violations, []);
  });

  it('names everything that stands in the way', async () => {
    assert.equal(await run([]), 2);
    assert.equal(await run(['nobody', '--stdin'], '', { DATA_DIR: dir }), 2);
    assert.match(said.at(-1) ?? '', /no partner nobody[\s\S]*PARTNER_CENTER_APP_ID/);
    assert.equal(await run([STUB_PARTNER_ID, '--stdin'], '', { ...env(), TOKEN_KEY: 'x' }), 2);
    assert.match(said.at(-1) ?? '', /TOKEN_KEY/);
  });
});
