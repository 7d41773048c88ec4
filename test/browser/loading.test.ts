import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, type WatchedPage } from './browser.js';
import { startFakeBot, type FakeBot } from './fake-bot.js';
import { servePage } from './pages.js';

const PORTAL = 'https://portal.example/';

describe('how the chat loads', function () {
  this.timeout(40_000);
  let browser: Browser;
  let bot: FakeBot;
  let watched: WatchedPage;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());
  beforeEach(async () => {
    bot = await startFakeBot({ portals: ['https://portal.example'] });
    watched = await openPage(browser);
    watched.page.setDefaultTimeout(8_000);
  });
  afterEach(async () => {
    await watched.page.context().close();
    await bot.stop();
  });

  it('names every script of a page in the page itself', async () => {
    for (const path of ['/', '/chat', '/tab']) {
      const html = await (await fetch(bot.url + path)).text();
      const named = new Set([...html.matchAll(/(?:src|href)="(assets\/[^"]+\.js)"/g)].map(([, name]) => name));
      for (const name of named) {
        const script = await (await fetch(`${bot.url}/${name}`)).text();
        const asked = [...script.matchAll(/(?:from|import)\s*\(?\s*"\.\/([^"]+\.js)"/g)].map(([, imported]) => `assets/${imported}`);
        assert.deepEqual(
          asked.filter((each) => !named.has(each)),
          [],
          `${path}: asked for by ${name}`,
        );
      }
      assert.ok(named.size > 1, path);
    }
  });

  it('opens the conversation while the renderer is still on its way, and then shows what was said in order', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await watched.page.route('**/rich-*.js', async (route) => {
      await held;
      await route.continue();
    });
    const opened = watched.page.waitForRequest('**/activities*');
    await watched.page.goto(bot.url);
    await watched.page.click('.person:has-text("Olivia")');
    await opened;
    await watched.page.fill('#composer-text', 'early');
    await watched.page.press('#composer-text', 'Enter');
    assert.equal(await watched.page.locator('.entry').count(), 0);
    release();
    await watched.page.getByText('You said').waitFor();
    const kinds = await watched.page.locator('.entry').evaluateAll((all) => all.map((each) => each.classList[1]));
    assert.deepEqual(kinds, ['theirs', 'mine', 'theirs']);
  });

  it('says so when the renderer cannot be had, and tries again when asked', async () => {
    await watched.page.route('**/rich-*.js', (route) => route.abort());
    await watched.page.goto(bot.url);
    await watched.page.click('.person:has-text("Olivia")');
    await watched.page.getByText('Connection lost').waitFor();
    await watched.page.unroute('**/rich-*.js');
    await watched.page.getByText('Try again').click();
    await watched.page.locator('.entry').first().waitFor();
  });

  it('asks the portal for a token while the frame is loading, once', async () => {
    let asked = 0;
    const tag = `<script src="${bot.url}/widget.js" data-token-url="/support-token" data-locale="en-US"></script>`;
    await servePage(watched.page, PORTAL, `<!doctype html><title>Portal</title><body>${tag}</body>`, () => {
      asked++;
      return { status: 200, body: JSON.stringify({ token: 't', conversationId: 'c1', userId: 'u2' }) };
    });
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await watched.page.route('**/chat', async (route) => {
      await held;
      await route.continue();
    });
    // An idle page asks for it by itself, to see what was missed, which may come before the button is pressed.
    const token = watched.page.waitForRequest('**/support-token');
    await watched.page.goto(PORTAL);
    await watched.page.getByRole('button', { name: /Open support chat/ }).click();
    await token;
    release();
    await watched.page.frameLocator('iframe').locator('.entry').first().waitFor();
    assert.equal(asked, 1);
  });
});
