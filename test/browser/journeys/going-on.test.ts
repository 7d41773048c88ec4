import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { LANGUAGES } from '../../journeys/languages.js';
import { launchBrowser, screenshot } from '../browser.js';
import { startRealBot, type RealBot } from '../real-bot.js';
import { completesForm, openPerson, opensForm, widgetWords, type Person } from './person.js';

describe('a conversation that goes on in the browser', function () {
  this.timeout(60_000);
  const language = LANGUAGES.find(({ locale }) => locale === 'zh-CN');
  assert.ok(language);
  const words = widgetWords(language.locale);
  let browser: Browser;
  let bot: RealBot;
  let person: Person;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());
  beforeEach(async () => {
    bot = await startRealBot();
    person = await openPerson(browser, bot.url, language, { viewport: { width: 1200, height: 860 } });
  });
  afterEach(async () => {
    await person.close();
    await bot.stop();
  });

  /** Sends the form as it stands. Gives the request. */
  async function submits() {
    await completesForm(person);
    await person.presses(person.m.buttons.submit);
    await person.hears(person.m.requests.receipt.heading);
    const [request] = await bot.requests();
    assert.ok(request);
    return request;
  }

  it('has its draft, its cards and what was typed into them after a reload', async () => {
    const { page, m } = person;
    await person.says(language.mail);
    await person.isOffered(m.buttons.unsolved);
    await page.reload();
    await person.isOffered(m.buttons.unsolved);
    await person.presses(m.buttons.unsolved);
    await person.hears(m.details.intro);
    const title = () => person.card(m.details.heading).getByLabel(m.details.fields.title);
    await title().fill('Typed before the reload');
    await page.waitForFunction(() => Object.keys(sessionStorage).some((key) => key.includes('typed')));
    await page.reload();
    await person.hears(m.details.intro);
    assert.equal(await title().inputValue(), 'Typed before the reload');
    assert.equal((await submits()).details.title, 'Typed before the reload');
  });

  it('hears what the desk does without being touched', async () => {
    const { m } = person;
    await opensForm(person, language.mail);
    const { id, number } = await submits();
    const note = '已收到。正在检查该客户域名的 MX 记录和入站连接器，预计一小时内给您结果。';
    const answer = await bot.desk(`/${id}/status`, { status: 'in_progress', note, representative: '李娜' });
    assert.equal(answer.status, 200);
    await person.hears(m.requests.changed.status(number, m.words.status.in_progress));
    await person.hears(note);
    await person.page.mouse.move(0, 0);
    await screenshot(person.page, 'journey-desk-answers');
    await person.presses(m.buttons.view);
    await person.hears(m.requests.view.history);
  });

  it('finds the bot again after it was killed and started anew, and loses neither what was said before nor meanwhile', async () => {
    const { page, m } = person;
    await opensForm(person, language.mail);
    await bot.kill();
    await page.getByText(words.connectionLost).waitFor();
    await person.says(language.help);
    await page.locator('.entry.mine .meta', { hasText: words.sending }).waitFor();
    await bot.restart();
    await person.hears(m.help.heading);
    await page.getByText(words.connectionLost).waitFor({ state: 'hidden' });
    assert.equal(await page.locator('.entry.mine .bubble', { hasText: language.help }).count(), 1);
    await submits();
    assert.deepEqual([person.violations, person.errors], [[], []]);
  });

  it('takes a file along into the request, where the desk has it byte for byte', async () => {
    const { page, m } = person;
    const file = { name: 'headers 收件.txt', mimeType: 'text/plain', buffer: Buffer.from('Received: from mx1\r\nSubject: 收不到\r\n\tÿ') };
    await person.says(language.mail);
    await person.isOffered(m.buttons.unsolved);
    await page.setInputFiles('input[type=file]', file);
    await page.locator('#composer-text').press('Enter');
    await person.hears(m.notices.filesAdded([file.name]));
    await person.presses(m.buttons.unsolved);
    await person.hears(m.details.files(file.name));
    const { id, evidence } = await submits();
    assert.deepEqual(
      evidence.attachments.map(({ name, size }) => [name, size]),
      [[file.name, file.buffer.length]],
    );
    const answer = await bot.desk(`/${id}/attachments/${evidence.attachments[0]?.blobId}`);
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), file.buffer);
  });
});
