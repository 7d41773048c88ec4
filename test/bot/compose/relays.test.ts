import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type App } from '../../../bot/compose.js';
import { ConfigError, readConfig } from '../../../bot/config.js';
import { makeLog } from '../../../bot/log.js';
import { startMailServer } from '../../adapters/relays/mail-server.js';
import { packOnce } from '../../fakes/pack-once.js';
import { PartnerPerson } from '../../faults/partner.js';

const AUTHOR = { id: '0ab034cc-fbdb-407a-bf1c-f1b6b90dcadd', name: 'Olivia Grant' };

describe('the relays of the whole product', () => {
  let dir: string;
  const apps: App[] = [];
  beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'relays-'))));
  afterEach(async () => {
    for (const app of apps.splice(0)) {
      app.stopAccepting();
      for (const { close } of app.closers) await close();
    }
    await rm(dir, { recursive: true, force: true });
  });

  async function start(env: Record<string, string>): Promise<string> {
    const config = readConfig({ PORT: '0', DATA_DIR: join(dir, 'data'), FSYNC: 'off', ...env });
    const app = await compose(config, makeLog('silent'), { packArticles: packOnce });
    apps.push(app);
    return `http://127.0.0.1:${await app.listen()}`;
  }

  it('take a request that was submitted in the widget to the mailbox of the desk', async () => {
    const server = await startMailServer();
    try {
      const base = await start({ RELAY: 'email', RELAY_EMAIL_TO: 'desk@example.cn', MAIL_FROM: 'bot@example.cn', SMTP_URL: server.url });
      const person: PartnerPerson = new PartnerPerson(
        () => base,
        AUTHOR,
        () => person.acknowledged.length > 0,
      );
      await person.report((marker) => `Contoso users can't receive external mail in Exchange since this morning ${marker}`);
      const [{ number } = assert.fail('nothing was acknowledged')] = person.acknowledged;
      for (let look = 0; server.mails.length === 0 && look < 400; look++) await new Promise((resolve) => setTimeout(resolve, 20));
      assert.deepEqual(
        server.mails.map(({ parsed }) => parsed.subject?.slice(0, number.length + 2)),
        [`[${number}]`],
      );
    } finally {
      await server.close();
    }
  }).timeout(60_000);

  it("do not start with a partner's relay that is not configured", async () => {
    const folder = join(dir, 'operator');
    await cp(readConfig({}).dataFolder, folder, { recursive: true });
    const file = join(folder, 'partners.json');
    const partners = JSON.parse(await readFile(file, 'utf8')) as object[];
    await writeFile(file, JSON.stringify(partners.map((partner) => ({ ...partner, relay: 'webhook' }))));
    const starting = start({ DATA_FOLDER: folder });
    await assert.rejects(starting, (error) => error instanceof ConfigError && error.problems.length === partners.length);
  });
});
