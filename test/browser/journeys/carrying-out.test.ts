import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { LANGUAGES } from '../../journeys/languages.js';
import { readCsv } from '../../bot/export/read-csv.js';
import { launchBrowser, screenshot } from '../browser.js';
import { startRealBot, type RealBot } from '../real-bot.js';
import { completesForm, openPerson, opensForm, type Person } from './person.js';

const TICKET = '2611230040001234';

describe('what is carried out of the conversation, in the widget on the real bot', function () {
  this.timeout(90_000);
  let browser: Browser;
  let bot: RealBot;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());
  beforeEach(async () => (bot = await startRealBot({ RELAY: 'handoff' })));
  afterEach(() => bot.stop());

  async function clipboard({ page }: Person): Promise<string> {
    return page.evaluate(() => navigator.clipboard.readText());
  }
  async function copies(person: Person): Promise<string> {
    await person.presses(person.m.forwarding.buttons.copy);
    await person.page.locator('button.copied').last().waitFor();
    return clipboard(person);
  }
  /** Follows the link of a button, as the new window would, on the page's own connection. */
  async function follows(person: Person, label: string): Promise<Response> {
    const opened = person.page.context().waitForEvent('request', (request) => request.url().includes('/exports/'));
    await person.presses(label);
    return fetch((await opened).url());
  }

  for (const language of LANGUAGES) {
    it(`hands off, tells the customer and exports (${language.locale})`, async () => {
      const person = await openPerson(browser, bot.url, language, {
        viewport: { width: 480, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const { m, page } = person;
      await opensForm(person, language.critical);
      await completesForm(person);
      await person.card(m.details.heading).getByLabel(m.details.fields.businessImpact).fill(language.impact);
      await person.presses(m.buttons.submit);
      await person.presses(m.together.buttons.handOff);
      await person.hears(m.forwarding.handOff.intro);
      await screenshot(page, `hand-off-${language.locale}`);
      const pack = await copies(person);
      for (const part of ['Fabrikam', language.impact, '服务请求编号']) assert.ok(pack.includes(part), part);
      await page.getByLabel(m.forwarding.handOff.referenceLabel).last().fill(TICKET);
      await person.presses(m.forwarding.buttons.saveReference);
      await person.hears(m.words.status.delivered);
      await screenshot(page, `handed-off-${language.locale}`);

      await person.presses(m.forwarding.buttons.open);
      await person.hears(m.forwarding.card.heading);
      const text = await copies(person);
      assert.match(text, new RegExp(`${TICKET}.*\\n.*北京时间`, 'u'));
      await screenshot(page, `forward-${language.locale}`);
      assert.deepEqual([person.errors, person.violations], [[], []]);
      await person.close();

      const admin = await openPerson(browser, bot.url, { locale: 'zh-CN', user: '林晓岚' });
      await admin.says('导出');
      await admin.hears(admin.m.forwarding.export.heading);
      await screenshot(admin.page, 'export');
      const response = await follows(admin, admin.m.forwarding.buttons.csv);
      assert.equal(response.status, 200);
      const [head = [], ...rows] = readCsv((await response.text()).replace(/^\uFEFF/u, ''));
      const at = head.indexOf(admin.m.forwarding.export.columns.externalReference);
      assert.deepEqual(
        rows.map((row) => row[at]),
        [TICKET],
      );
      await admin.close();
    });
  }
});
