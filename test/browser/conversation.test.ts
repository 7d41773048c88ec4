import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { countOf, openChat, type ChatPage } from './chat-page.js';

describe('the chat in a browser', function () {
  this.timeout(40_000);
  let browser: Browser;
  let chat: ChatPage;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());
  beforeEach(async () => (chat = await openChat(browser)));
  afterEach(() => chat.close());

  it('sends what was typed once and shows the answer, Markdown and all', async () => {
    await chat.says('hello');
    await chat.hears('You said');
    assert.equal(await chat.page.locator('.entry.theirs strong').innerText(), 'hello');
    assert.deepEqual(
      chat.bot.heard.map(({ text, locale }) => ({ text, locale })),
      [{ text: 'hello', locale: 'en-US' }],
    );
    assert.equal(await countOf(chat.page, '.entry.mine'), 1);
  });

  it('answers a question on a card once: the pressed button is marked and nothing can be pressed again, also after a reload', async () => {
    await chat.says('card');
    await chat.page.click('.card >> text=Exchange Online');
    await chat.hears('Submit the request');
    const picked = chat.bot.heard.at(-1);
    assert.equal(picked?.value?.['kind'], 'service.select');
    assert.match(picked?.replyToId ?? '', /^b/);
    for (const round of ['at once', 'after a reload']) {
      const card = chat.page.locator('.card').first();
      assert.equal(await card.locator('button:enabled').count(), 0, round);
      assert.match(await card.locator('button.pressed').innerText(), /Exchange Online/, round);
      assert.match(await chat.page.locator('.answered').first().innerText(), /^Sent at/, round);
      await chat.page.reload();
      await chat.hears('Submit the request');
    }
  });

  it('begins every row of buttons at the same edge, and shows none as primary that can no longer be pressed', async () => {
    await chat.page.setViewportSize({ width: 340, height: 740 });
    await chat.says('form');
    await chat.hears('Submit the request');
    const edges = await chat.page
      .locator('.card .ac-actionSet')
      .last()
      .evaluate((set) => {
        const boxes = [...set.querySelectorAll('button')].map((button) => button.getBoundingClientRect());
        const rows = new Map<number, number>();
        for (const { top, left } of boxes) rows.set(top, Math.min(left, rows.get(top) ?? left));
        return [...rows.values()];
      });
    assert.ok(edges.length > 1, 'the row wraps');
    assert.equal(new Set(edges).size, 1, edges.join(', '));
    const submit = chat.page.locator('.card button', { hasText: 'Submit the request' });
    const look = () => submit.evaluate((button) => getComputedStyle(button).backgroundColor);
    const before = await look();
    await submit.evaluate((button: HTMLButtonElement) => (button.disabled = true));
    assert.notEqual(await look(), before);
  });

  it('leaves a card open whose button only looks something up', async () => {
    await chat.says('card');
    await chat.page.click('.card >> text=My requests');
    await chat.page.waitForFunction(() => document.querySelectorAll('.meta').length > 0);
    assert.equal(await chat.page.locator('.card button:enabled').count(), 3);
  });

  it('shows which required fields are missing, keeps the rest, and moves the focus to the first', async () => {
    await chat.says('form');
    await chat.page.getByLabel('Description').fill('Nothing arrives.');
    await chat.page.click('text=Submit the request');
    await chat.hears('Please give it a title.');
    assert.equal(await chat.page.evaluate(() => document.activeElement?.getAttribute('maxlength')), '120');
    assert.equal(await chat.page.getByLabel('Description').inputValue(), 'Nothing arrives.');
    assert.equal(chat.bot.heard.length, 1);
  });

  it('sends a form with everything on it, and the receipt takes its place', async () => {
    await chat.says('form');
    await chat.page.getByLabel('Title').fill('Mail');
    await chat.page.getByLabel('Description').fill('Nothing arrives.');
    await chat.page.getByLabel(/^A · critical/).check();
    await chat.page.click('text=Submit the request');
    await chat.hears('Request SR-261122-7F3K is on its way');
    assert.equal(await countOf(chat.page, '.card'), 1);
    const { kind, draftId, title, description, severity, consent } = chat.bot.heard.at(-1)?.value ?? {};
    assert.deepEqual(
      [kind, draftId, title, description, severity, consent],
      ['request.submit', 'd1', 'Mail', 'Nothing arrives.', 'A', 'false'],
    );
    assert.ok(await chat.page.locator('.card button:enabled').count(), 'the receipt can be used');
    assert.equal(await chat.page.locator('.card [role=heading]').innerText(), 'Request SR-261122-7F3K is on its way');
  });

  it('keeps the conversation, the draft and what was typed into a form over a reload', async () => {
    await chat.says('form');
    await chat.page.getByLabel('Title').fill('Half a title');
    await chat.page.locator('#composer-text').fill('half a sentence');
    await chat.page.waitForFunction(() => Object.keys(sessionStorage).some((key) => key.includes('typed')));
    await chat.page.reload();
    await chat.hears('Submit the request');
    assert.equal(await chat.page.getByLabel('Title').inputValue(), 'Half a title');
    assert.equal(await chat.page.locator('#composer-text').inputValue(), 'half a sentence');
    assert.equal(await countOf(chat.page, '.entry'), 3);
  });

  it('changes its words at once with the language, and tells the bot', async () => {
    await chat.page.selectOption('.language', 'zh-TW');
    await chat.page.getByText('呈報至世紀互聯').first().waitFor();
    assert.equal(await chat.page.getAttribute('html', 'lang'), 'zh-TW');
    await chat.says('你好');
    await chat.hears('You said');
    assert.deepEqual(
      chat.bot.heard.map(({ type, name, value, locale }) => ({ type, name, value: value, locale })),
      [
        { type: 'event', name: 'locale', value: 'zh-TW', locale: 'zh-TW' },
        { type: 'message', name: undefined, value: undefined, locale: 'zh-TW' },
      ],
    );
    await chat.page.reload();
    await chat.page.getByText('呈報至世紀互聯').first().waitFor();
  });

  it('offers suggested answers until one is given', async () => {
    await chat.says('suggest');
    await chat.page.click('.chip >> text=Fabrikam');
    await chat.hears('You said');
    assert.equal(chat.bot.heard.at(-1)?.text, 'Fabrikam');
    assert.equal(await chat.page.locator('.chip').count(), 0);
  });

  it('shows that the bot is writing until it has written', async () => {
    await chat.says('typing');
    await chat.page.locator('.typing').waitFor();
    chat.bot.says({ text: 'Here it is.' });
    await chat.hears('Here it is.');
    assert.equal(await chat.page.locator('.typing').isVisible(), false);
  });

  it('keeps what is sent while the connection is lost, and sends it once when it is back', async () => {
    await chat.bot.kill();
    await chat.says('into the dark');
    await chat.page.getByText('Connection lost').waitFor();
    assert.equal(await chat.page.locator('.entry.mine .meta').innerText(), 'Sending…');
    await chat.bot.revive();
    await chat.page.getByText('Try again').click();
    await chat.hears('You said');
    assert.equal(chat.bot.heard.filter(({ text }) => text === 'into the dark').length, 1);
    assert.equal(await countOf(chat.page, '.entry.mine'), 1);
  });

  it('sends after a reload what could not be sent before', async () => {
    await chat.page.route('**/activities', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await chat.says('left behind');
    await chat.page.waitForFunction(() => Object.keys(sessionStorage).some((key) => key.includes('outbox')));
    await chat.page.unroute('**/activities');
    await chat.page.reload();
    await chat.hears('You said');
    assert.equal(chat.bot.heard.filter(({ text }) => text === 'left behind').length, 1);
  });

  it('falls back to asking where WebSockets are blocked', async () => {
    chat.bot.blockStreams = true;
    await chat.page.reload();
    await chat.page.locator('.entry').first().waitFor();
    await chat.says('no stream');
    await chat.hears('You said');
    assert.equal(await countOf(chat.page, '.entry.mine'), 1);
  });

  it('says so when the bot refuses a message, and can send it again', async () => {
    await chat.page.route('**/activities', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 400, body: '{}' }) : route.continue(),
    );
    await chat.says('refused');
    await chat.page.getByText('Not sent').waitFor();
    await chat.page.unroute('**/activities');
    await chat.page.getByText('Send again').click();
    await chat.hears('You said');
  });

  it('breaks no rule of the page policy and throws nothing', async () => {
    await chat.says('form');
    await chat.page.click('text=Submit the request');
    await chat.hears('Please give it a title.');
    await chat.says('card');
    await chat.hears('Exchange Online');
    assert.deepEqual(chat.violations, []);
    assert.deepEqual(chat.errors, []);
  });
});
