import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type App } from '../../../bot/compose.js';
import { readConfig } from '../../../bot/config.js';
import { makeLog } from '../../../bot/log.js';
import { packOnce } from '../../fakes/pack-once.js';

const activity = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/',
  from: { id: '29:x', aadObjectId: '0ab034cc-fbdb-407a-bf1c-f1b6b90dcadd' },
  recipient: { id: '28:bot' },
  conversation: { id: 'c', tenantId: 'd10e897e-3fad-44fe-9cce-6ea6c6b804e9' },
  channelData: { tenant: { id: 'd10e897e-3fad-44fe-9cce-6ea6c6b804e9' } },
  deliveryMode: 'expectReplies',
  text: 'my requests',
};

describe('who is believed at /api/messages', () => {
  let dir: string;
  let app: App;
  before(async () => void (dir = await mkdtemp(join(tmpdir(), 'compose-'))));
  after(() => rm(dir, { recursive: true, force: true }));
  afterEach(async () => {
    app.stopAccepting();
    for (const { close } of app.closers) await close();
  });

  async function post(env: Record<string, string>): Promise<{ status: number; body: string }> {
    app = await compose(
      readConfig({ PORT: '0', DATA_DIR: join(dir, String(Object.keys(env).length)), FSYNC: 'off', ...env }),
      makeLog('silent'),
      { packArticles: packOnce },
    );
    const port = await app.listen();
    const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    return { status: answer.status, body: await answer.text() };
  }

  const secrets = { WEBCHAT_SECRET: 'w'.repeat(40), DESK_SECRET: 'd'.repeat(40), HOST: '127.0.0.1' };

  it('anybody on this machine in a demo', async () => {
    const { status, body } = await post({});
    assert.equal(status, 200);
    assert.match(body, /AdaptiveCard/);
  });

  it('nobody without an app id, when only the web chat is configured: the route is not there', async () => {
    assert.equal((await post(secrets)).status, 404);
  });

  it('nobody without a token once an app id is set', async () => {
    const bot = { MicrosoftAppId: '11111111-1111-4111-8111-111111111111', MicrosoftAppPassword: 'x', MicrosoftAppType: 'MultiTenant' };
    assert.equal((await post({ ...secrets, ...bot })).status, 401);
  });
});
