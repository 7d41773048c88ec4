import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { LANGUAGES } from '../../journeys/languages.js';
import { launchBrowser } from '../browser.js';
import { completesForm, openPerson, opensForm, type Person } from '../journeys/person.js';
import { startRealBot, type RealBot } from '../real-bot.js';
import { openDesk, type DeskPage } from './desk-page.js';

describe('the desk on the real bot', function () {
  this.timeout(90_000);
  let browser: Browser;
  let bot: RealBot;
  let partner: Person;
  let hannah: DeskPage;
  let wang: DeskPage;
  let number: string;
  const english = LANGUAGES[0];
  assert.ok(english);

  before(async () => (browser = await launchBrowser({ guarded: true })));
  after(() => browser.close());
  beforeEach(async () => {
    bot = await startRealBot();
    hannah = await openDesk(browser, `${bot.url}/desk`, { name: 'Hannah' });
    wang = await openDesk(browser, `${bot.url}/desk`, { name: '王雷' });
    partner = await openPerson(browser, bot.url, english);
    await opensForm(partner, english.mail);
    await completesForm(partner);
    await partner.presses(partner.m.buttons.submit);
    await partner.hears(partner.m.requests.receipt.heading);
    number = (await bot.requests())[0]?.number ?? '';
  });
  afterEach(async () => {
    for (const each of [partner, hannah, wang]) await each.close();
    await bot.stop();
  });
  const stored = async () => (await bot.requests()).find((request) => request.number === number);

  it('brings a submission to the desk live, and the desk’s answer back as cards', async () => {
    await hannah.row(number).waitFor();
    await hannah.opens(number);
    await hannah.button(hannah.m.actions.take).click();
    await hannah.reads(hannah.m.actions.yours);
    await hannah.page.getByRole('tab', { name: hannah.m.actions.modes.question }).click();
    await hannah.writes('Which mailbox is it?');
    await hannah.button(hannah.m.actions.send.question).click();
    await hannah.page.locator('.history .line', { hasText: 'Which mailbox is it?' }).waitFor();
    await partner.hears('Which mailbox is it?');
    const request = await stored();
    assert.deepEqual([request?.status, request?.representative], ['waiting_on_partner', 'Hannah Brook']);
    assert.deepEqual([hannah.violations, hannah.errors], [[], []]);
  });

  it('shows to one what the other does, and lets only one of two answers in unseen', async () => {
    await hannah.opens(number);
    await wang.opens(number);
    await hannah.button(hannah.m.actions.take).click();
    await wang.row(number).getByText('Hannah Brook').waitFor();
    await wang.page.locator('.history .line', { hasText: hannah.m.history.taken }).waitFor();

    // Both press at once: neither can have seen the other's.
    await hannah.writes('Hannah asks for the mailbox.');
    await wang.writes('Wang asks for the domain.');
    await Promise.all([hannah, wang].map((each) => each.page.keyboard.press('Control+Enter')));
    const faster = (each: DeskPage) => each.pane.getByText(each.m.failures.fasterHeading);
    const loser = await Promise.any(
      [hannah, wang].map((each) =>
        faster(each)
          .waitFor()
          .then(() => each),
      ),
    );
    const [own, others] = loser === hannah ? ['Hannah asks', 'Wang asks'] : ['Wang asks', 'Hannah asks'];
    assert.match(await loser.answer.inputValue(), new RegExp(`^${own}`));
    assert.match(await loser.page.locator('.trouble').innerText(), new RegExp(others));
    const notes = async () => (await stored())?.history.filter(({ kind }) => kind === 'note').length;
    assert.equal(await notes(), 1);
    await loser.button(loser.m.failures.sendAnyway).click();
    await loser.page.locator('.history .line', { hasText: own }).waitFor();
    assert.deepEqual([await loser.answer.inputValue(), await notes()], ['', 2]);
  });
});
