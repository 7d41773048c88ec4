import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, screenshot, type WatchedPage } from './browser.js';
import { startFakeBot, type FakeBot } from './fake-bot.js';
import { servePage } from './pages.js';

const PORTAL = 'https://portal.example/';

describe('the launcher in a portal', function () {
  this.timeout(40_000);
  let browser: Browser;
  let bot: FakeBot;
  let watched: WatchedPage;
  let asked: number;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());
  beforeEach(async () => {
    bot = await startFakeBot({ portals: ['https://portal.example'] });
    watched = await openPage(browser);
    watched.page.setDefaultTimeout(8_000);
    asked = 0;
  });
  afterEach(async () => {
    await watched.page.context().close();
    await bot.stop();
  });

  async function openPortal(status = 200) {
    const tag = `<script src="${bot.url}/widget.js" data-token-url="/support-token" data-locale="en-US" data-theme="light"></script>`;
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Portal</title><body><h1>Portal</h1>${tag}</body></html>`;
    await servePage(watched.page, PORTAL, html, (path) => {
      if (path === '/support-token') asked++;
      return path === '/support-token'
        ? { status, body: JSON.stringify({ token: 't', conversationId: 'c1', userId: 'u2' }) }
        : { status: 404, body: '' };
    });
    await watched.page.goto(PORTAL);
  }
  const button = () => watched.page.getByRole('button', { name: /Open support chat/ });
  const frame = () => watched.page.frameLocator('iframe');

  it('loads the chat only when it is opened, with the portal’s own token', async () => {
    await openPortal();
    await button().waitFor();
    assert.equal(await watched.page.locator('iframe').count(), 0);
    await button().click();
    await frame().locator('.entry').first().waitFor();
    assert.equal(asked, 1);
    await frame().locator('#composer-text').fill('from the portal');
    await frame().locator('#composer-text').press('Enter');
    await frame().getByText('You said').waitFor();
    await screenshot(watched.page, 'launcher');
    assert.deepEqual(watched.violations, []);
    assert.deepEqual(watched.errors, []);
  });

  it('shows how many updates wait before the chat is opened, and no more once it is, all by one token', async () => {
    bot.missed = 3;
    await openPortal();
    await watched.page.getByRole('button', { name: 'Open support chat (3)', exact: true }).waitFor();
    assert.equal(await watched.page.locator('iframe').count(), 0);
    await screenshot(watched.page, 'launcher-missed');
    await button().click();
    await watched.page.getByRole('button', { name: 'Open support chat', exact: true }).waitFor();
    await frame().locator('.entry').first().waitFor();
    assert.equal(asked, 1);
    assert.deepEqual(watched.violations, []);
    assert.deepEqual(watched.errors, []);
  });

  it('opens as ever where it cannot be known what waits', async () => {
    const asked = watched.page.waitForRequest('**/support-token');
    await openPortal(503);
    await asked;
    await button().waitFor();
    assert.equal(await watched.page.getByRole('button', { name: 'Open support chat', exact: true }).count(), 1);
    assert.equal(await watched.page.locator('iframe').count(), 0);
  });

  it('closes on Escape with the focus back on its button, and counts what comes meanwhile', async () => {
    await openPortal();
    await button().click();
    await frame().locator('.entry').first().waitFor();
    await frame().locator('#composer-text').press('Escape');
    await watched.page.locator('iframe').waitFor({ state: 'hidden' });
    assert.equal(await watched.page.evaluate(() => document.activeElement?.tagName), 'ESCALATION-CHAT');
    bot.says({ text: 'Your request was taken.' });
    await watched.page.getByRole('button', { name: 'Open support chat (1)' }).waitFor();
    await watched.page.evaluate(() => window.EscalationChat?.open());
    await frame().getByText('Your request was taken.').waitFor();
    await watched.page.getByRole('button', { name: 'Open support chat', exact: true }).waitFor();
  });

  it('says that a new sign-in is needed when the portal gives no token', async () => {
    await openPortal(401);
    await button().click();
    await frame().getByText('Your sign-in has expired').waitFor();
  });

  it('gives its token to nobody but the service’s own frame', async () => {
    await openPortal();
    await button().click();
    await frame().locator('.entry').first().waitFor();
    await watched.page.evaluate(() => window.postMessage({ app: 'escalation-chat', type: 'token-wanted' }, '*'));
    await frame().locator('#composer-text').fill('x');
    await frame().locator('#composer-text').press('Enter');
    await frame().getByText('You said').waitFor();
    assert.equal(asked, 1);
  });
});

declare global {
  interface Window {
    EscalationChat?: { open(): void; close(): void };
  }
}
