import assert from 'node:assert/strict';
import type { Browser, FrameLocator } from 'playwright-core';
import { launchBrowser, openPage, screenshot, type WatchedPage } from './browser.js';
import { startFakeBot, type FakeBot } from './fake-bot.js';
import { servePage } from './pages.js';
import { teamsHostPage, type HostManners } from './teams-host.js';

describe('the tab in Teams', function () {
  this.timeout(40_000);
  let browser: Browser;
  let bot: FakeBot;
  let watched: WatchedPage;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());
  beforeEach(async () => {
    bot = await startFakeBot();
    watched = await openPage(browser);
    watched.page.setDefaultTimeout(8_000);
  });
  afterEach(async () => {
    await watched.page.context().close();
    await bot.stop();
  });

  async function inHost(manners: HostManners, host = 'https://teams.microsoft.com/host'): Promise<FrameLocator> {
    await servePage(watched.page, host, teamsHostPage(`${bot.url}/tab`, manners));
    await watched.page.goto(host);
    return watched.page.frameLocator('iframe');
  }

  for (const host of ['https://teams.microsoft.com/host', 'https://teams.microsoftonline.cn/host']) {
    it(`signs in by itself and chats, in the language and theme of ${new URL(host).hostname}`, async () => {
      const tab = await inHost({ token: 'entra', theme: 'dark', locale: 'zh-tw' }, host);
      await tab.locator('.entry').first().waitFor();
      assert.equal(await tab.locator('html').getAttribute('data-theme'), 'dark');
      assert.equal(await tab.locator('html').getAttribute('lang'), 'zh-TW');
      await tab.locator('#composer-text').fill('你好');
      await tab.locator('#composer-text').press('Enter');
      await tab.getByText('You said').waitFor();
      // teams-js wants a newer list of its hosts from a foreign address; the policy refuses it, and the list that it carries serves.
      assert.deepEqual(
        watched.violations.filter((violation) => !violation.includes('/teams-js/validDomains/')),
        [],
      );
      await screenshot(watched.page, `tab-${new URL(host).hostname}`);
    });
  }

  it('follows a change of the theme, high contrast too', async () => {
    const tab = await inHost({ token: 'entra' });
    await tab.locator('.entry').first().waitFor();
    await watched.page.evaluate(() => (window as unknown as { changeTheme(theme: string): void }).changeTheme('contrast'));
    await tab.locator('html[data-theme=contrast]').waitFor();
    await screenshot(watched.page, 'tab-contrast');
  });

  it('says that the organisation is unknown here when the token is good but the person is not', async () => {
    bot.teamsStatus = 403;
    const tab = await inHost({ token: 'entra' });
    await tab.getByText('Your organisation is not set up as a partner here').waitFor();
  });

  it('offers to try again when the token is refused or Teams gives none', async () => {
    bot.teamsStatus = 401;
    const tab = await inHost({ token: 'expired' });
    await tab.getByText('Teams could not sign you in').waitFor();
    bot.teamsStatus = 200;
    await tab.getByText('Try again').click();
    await tab.locator('.entry').first().waitFor();
    await watched.page.unrouteAll();
    const without = await inHost({});
    await without.getByText('Teams could not sign you in').waitFor();
  });

  it('gives up after three seconds on a frame that does not answer as Teams does', async () => {
    const started = Date.now();
    const tab = await inHost({ silent: true });
    await tab.getByText('Teams did not answer').waitFor();
    assert.ok(Date.now() - started < 6_000, `after ${Date.now() - started} ms`);
    assert.match((await tab.getByText('Open the chat in the browser').getAttribute('href')) ?? '', /^\.\//);
  });

  it('says so outside Teams at once, and shows the way', async () => {
    await watched.page.goto(`${bot.url}/tab`);
    await watched.page.getByText('This page is a tab of Microsoft Teams').waitFor();
    assert.deepEqual(watched.violations, []);
  });
});
