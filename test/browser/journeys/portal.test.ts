import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { LANGUAGES } from '../../journeys/languages.js';
import { sampleUser } from '../../fakes/sample-user.js';
import { launchBrowser, openPage, screenshot, type WatchedPage } from '../browser.js';
import { servePage } from '../pages.js';
import { startRealBot, type RealBot } from '../real-bot.js';
import { completesForm, opensForm, personOn, widgetWords } from './person.js';

const PORTAL = 'https://portal.example/';
const WEBCHAT_SECRET = 'web-chat-secret-of-the-browser-tests';

describe('the chat in a portal of another origin', function () {
  this.timeout(60_000);
  const language = LANGUAGES.find(({ locale }) => locale === 'zh-CN');
  assert.ok(language);
  let browser: Browser;
  let bot: RealBot;
  let watched: WatchedPage;
  before(async () => {
    browser = await launchBrowser();
    bot = await startRealBot({ WEBCHAT_SECRET, WEBCHAT_ORIGINS: 'https://portal.example' });
  });
  after(async () => {
    await browser.close();
    await bot.stop();
  });
  beforeEach(async () => void (watched = await openPage(browser, { locale: 'zh-CN' })));
  afterEach(() => watched.page.context().close());

  /** The portal's server knows who is signed in, and asks the bot for a token for that user. */
  async function openPortal(user: { userId: string; partnerId: string }, url = PORTAL) {
    const tag = `<script src="${bot.url}/widget.js" data-token-url="/support-token" data-locale="zh-CN" data-theme="light"></script>`;
    const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>门户</title><body><h1>门户</h1>${tag}</body></html>`;
    await servePage(watched.page, url, html, async (path) => {
      if (path !== '/support-token') return { status: 404, body: '' };
      const headers = { authorization: `Bearer ${WEBCHAT_SECRET}`, 'content-type': 'application/json' };
      const answer = await fetch(`${bot.url}/webchat/token`, { method: 'POST', headers, body: JSON.stringify(user) });
      return { status: answer.status, body: await answer.text() };
    });
    await watched.page.goto(url);
    return watched.page.frameLocator('iframe');
  }
  const opener = (name = '打开支持聊天') => watched.page.getByRole('button', { name, exact: true });
  async function openChat(user: { userId: string; partnerId: string }, url = PORTAL) {
    const frame = await openPortal(user, url);
    await watched.page.getByRole('button', { name: /打开支持聊天/ }).click();
    return frame;
  }

  /** The service has noticed that the page is gone. */
  async function streamsAreClosed() {
    for (let open = true; open;) open = !/^bot_directline_streams 0$/m.test(await (await fetch(`${bot.url}/metrics`)).text());
  }

  it('files a request as the user whom the portal has signed in', async () => {
    const user = await sampleUser(language.user);
    const frame = await openChat({ userId: user.id, partnerId: user.partnerId });
    const person = personOn(watched, frame, 'zh-CN');
    await person.hears(person.m.finding.welcome.heading(language.user));
    await opensForm(person, language.mail);
    await completesForm(person);
    await person.presses(person.m.buttons.submit);
    await person.hears(person.m.requests.receipt.heading);
    await screenshot(watched.page, 'journey-portal');
    const [request] = await bot.requests();
    assert.deepEqual([request?.author.userId, request?.partnerId], [user.id, user.partnerId]);
    assert.deepEqual([watched.violations, watched.errors], [[], []]);
  });

  it('shows at the next visit what came while nobody was there, first as a number, and clears it when the chat is opened', async () => {
    const user = await sampleUser(language.user);
    const who = { userId: user.id, partnerId: user.partnerId };
    const person = personOn(watched, await openChat(who), 'zh-CN');
    const [request] = await bot.requests();
    assert.ok(request, 'the request of the test before');
    await person.hears(person.m.requests.receipt.heading);
    await watched.page.goto('about:blank');
    await streamsAreClosed();
    for (const text of ['请提供邮件头。', '以及邮件跟踪的结果。']) {
      const answer = await bot.desk(`/${request.id}/notes`, { text });
      assert.equal(answer.status, 200);
    }
    const frame = await openPortal(who);
    await opener('打开支持聊天 (2)').waitFor();
    await screenshot(watched.page, 'journey-portal-missed');
    await opener('打开支持聊天 (2)').click();
    await frame.getByText('以及邮件跟踪的结果。').waitFor();
    await opener().waitFor();
    assert.equal(await frame.getByText('请提供邮件头。').count(), 1);
    const read = watched.page.waitForResponse(
      (response) => response.url().endsWith('/webchat/missed') && response.request().method() === 'GET',
    );
    await openPortal(who);
    assert.deepEqual(await (await read).json(), { count: 0 });
  });

  it('says that a new sign-in is needed to a person whom nobody knows here', async () => {
    const { partnerId } = await sampleUser(language.user);
    const frame = await openChat({ userId: 'nobody', partnerId });
    await frame.getByText(widgetWords('zh-CN').signInExpired).waitFor();
  });

  it('is framed by nobody who was not configured', async () => {
    const user = await sampleUser(language.user);
    const refused = watched.page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await openChat({ userId: user.id, partnerId: user.partnerId }, 'https://elsewhere.example/');
    await refused;
  });
});
