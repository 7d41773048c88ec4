import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { inEachLanguage } from '../../journeys/languages.js';
import { seriousFindings } from '../axe.js';
import { launchBrowser, screenshot } from '../browser.js';
import { startRealBot, type RealBot } from '../real-bot.js';
import { cutOff } from './cut-off.js';
import { completesForm, openPerson, type Person } from './person.js';

const LOOKS = [
  { name: '1180-light', options: { colorScheme: 'light', viewport: { width: 1180, height: 800 } } },
  { name: '360-dark', options: { colorScheme: 'dark', viewport: { width: 360, height: 740 }, hasTouch: true } },
] as const;

inEachLanguage('from a sentence to a receipt in the browser', function (language) {
  let browser: Browser;
  let bot: RealBot;
  let person: Person;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());
  beforeEach(async () => (bot = await startRealBot()));
  afterEach(async () => {
    await person.close();
    await bot.stop();
  });

  for (const { name, options } of LOOKS) {
    it(`files a request, keeps what was typed when something is missing, and looks right (${name})`, async function () {
      this.timeout(60_000);
      const looksRight = async (what: string) => {
        await screenshot(person.page, `journey-${language.locale}-${what}-${name}`);
        assert.deepEqual([await seriousFindings(person.page), await cutOff(person.page)], [[], []], what);
      };
      person = await openPerson(browser, bot.url, language, options);
      const { page, m } = person;
      await looksRight('welcome');

      await person.says(language.mail);
      await person.isOffered(m.buttons.unsolved);
      await looksRight('self-help');
      await person.presses(m.buttons.unsolved);
      await person.hears(m.details.intro);
      await looksRight('form');

      const form = person.card(m.details.heading);
      const { fields } = m.details;
      await form.getByLabel(fields.description).fill(language.problem);
      await person.presses(m.buttons.submit);
      await person.hears(m.detailErrors.required);
      assert.deepEqual(await bot.requests(), [], 'nothing was filed');
      assert.equal(await form.getByLabel(fields.description).inputValue(), language.problem);
      await looksRight('form-missing');

      await completesForm(person);
      await form.getByLabel(fields.startedAt).fill('2099-01-01');
      await person.presses(m.buttons.submit);
      await person.hears(m.details.errorsHeading);
      assert.equal(await form.getByLabel(fields.description).inputValue(), language.problem);
      assert.equal(await form.getByLabel(fields.reason).inputValue(), 'tools');
      await looksRight('form-refused');

      await form.getByLabel(fields.startedAt).fill('2026-11-02');
      await person.presses(m.buttons.submit);
      await person.hears(m.requests.receipt.heading);
      const [request, ...others] = await bot.requests();
      assert.ok(request);
      assert.deepEqual(others, []);
      assert.deepEqual([request.details.description, request.details.reason], [language.problem, 'tools']);
      await person.hears(request.number);
      assert.equal(await page.locator('.card', { hasText: m.details.heading }).count(), 0, 'the receipt took the form’s place');
      await looksRight('receipt');

      await person.says(language.myRequests);
      await person.hears(m.requests.list.heading);
      await looksRight('list');
      assert.deepEqual([person.violations, person.errors], [[], []]);
    });
  }
});
