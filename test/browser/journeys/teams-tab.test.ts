import assert from 'node:assert/strict';
import type { Browser, FrameLocator } from 'playwright-core';
import type { PartnerUser } from '../../../services/model/partner.js';
import { messagesFor } from '../../../locales/messages.js';
import { widgetMessagesFor } from '../../../locales/widget/index.js';
import { sampleUser } from '../../fakes/sample-user.js';
import { launchBrowser, openPage, screenshot, type WatchedPage } from '../browser.js';
import { servePage } from '../pages.js';
import { teamsHostPage, type HostManners } from '../teams-host.js';
import { startTabBot, type TabBot } from './tab-bot.js';

const ELSEWHERE = '33333333-3333-4333-8333-333333333333';
const HOSTS = { global: 'https://teams.microsoft.com/host', china: 'https://teams.microsoftonline.cn/host' } as const;
const ISSUERS = { global: 'https://login.microsoftonline.com', china: 'https://login.partner.microsoftonline.cn' } as const;

for (const cloud of ['china', 'global'] as const) {
  describe(`the tab in Teams with real tokens (${cloud})`, function () {
    this.timeout(60_000);
    const m = messagesFor('zh-CN');
    const words = widgetMessagesFor('zh-CN').tab;
    let user: PartnerUser;
    let browser: Browser;
    let bot: TabBot;
    let watched: WatchedPage;
    before(async () => {
      user = await sampleUser('周予安');
      browser = await launchBrowser();
      bot = await startTabBot({ cloud, tenants: [user.partnerId, ELSEWHERE] });
    });
    after(async () => {
      await browser.close();
      await bot.stop();
    });
    beforeEach(async () => {
      watched = await openPage(browser);
      watched.page.setDefaultTimeout(10_000);
    });
    afterEach(() => watched.page.context().close());

    const token = (claims: Record<string, string> = {}, seconds?: number) => {
      const { tid = user.partnerId } = claims;
      return bot.sign({ iss: `${ISSUERS[cloud]}/${tid}/v2.0`, tid, oid: user.id, ...claims }, seconds);
    };
    async function inTeams(manners: HostManners): Promise<FrameLocator> {
      await servePage(watched.page, HOSTS[cloud], teamsHostPage(`${bot.url}/tab`, { locale: 'zh-cn', ...manners }));
      await watched.page.goto(HOSTS[cloud]);
      return watched.page.frameLocator('iframe');
    }

    it('opens the chat as the person in the token, and follows the theme', async () => {
      const tab = await inTeams({ token: await token() });
      await tab.getByText(m.finding.welcome.heading(user.name)).waitFor();
      await tab.locator('html[data-theme=light]').waitFor();
      await watched.page.evaluate(() => (window as unknown as { changeTheme(theme: string): void }).changeTheme('dark'));
      await tab.locator('html[data-theme=dark]').waitFor();
      await screenshot(watched.page, `journey-tab-${cloud}`);
      assert.deepEqual(watched.errors, []);
    });

    const refused: readonly (readonly [string, string, () => Promise<string>])[] = [
      ['for another app', words.signInFailed, () => token({ aud: ELSEWHERE })],
      [
        'of another cloud',
        words.signInFailed,
        () => token({ iss: `${ISSUERS[cloud === 'china' ? 'global' : 'china']}/${user.partnerId}/v2.0` }),
      ],
      ['of a tenant that may not sign in', words.signInFailed, () => token({ tid: '44444444-4444-4444-8444-444444444444' })],
      ['that has expired', words.signInFailed, () => token({}, -600)],
      ['of a person whom nobody knows here', words.notAllowed, () => token({ oid: ELSEWHERE })],
      ['of a tenant that is no partner', words.notAllowed, () => token({ tid: ELSEWHERE })],
    ];
    for (const [what, message, make] of refused) {
      it(`does not open the chat with a token ${what}, and says so in the language of Teams`, async () => {
        const tab = await inTeams({ token: await make() });
        await tab.getByText(message).waitFor();
        assert.equal(await tab.locator('.entry').count(), 0);
      });
    }

    it('gives up after three seconds where nobody answers', async () => {
      const started = performance.now();
      const tab = await inTeams({ silent: true, token: await token() });
      await tab.getByText(widgetMessagesFor('en-US').tab.noAnswer).waitFor();
      const ms = performance.now() - started;
      assert.ok(ms >= 3_000 && ms < 8_000, `after ${ms} ms`);
    });
  });
}
