import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { z } from 'zod';
import { identify } from '../../bot/conversation/identity.js';
import { messagesFor } from '../../locales/messages.js';
import { launchBrowser, screenshot } from '../browser/browser.js';
import { startPlayground, type Playground } from './playground.js';
import { openTeams, type TeamsPage } from './teams-page.js';

const m = messagesFor('en-US');
const { fields } = m.details;
const welcome = m.finding.welcome.heading('Olivia Grant');
const partners = z.array(z.object({ id: z.string(), users: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })) }));
const deskPage = z.object({ items: z.array(z.object({ id: z.string(), number: z.string() })) });

const button = (card: Locator, name: string) => card.getByRole('button', { name, exact: true });
const input = (card: Locator, name: string) => card.getByLabel(name).first();

describe('in the Microsoft 365 Agents Playground', function () {
  this.timeout(180_000);
  let playground: Playground;
  let browser: Browser;
  let teams: TeamsPage;

  before(async () => {
    [playground, browser] = await Promise.all([startPlayground(), launchBrowser()]);
    teams = await openTeams(browser, playground.url);
  });
  after(async () => {
    await browser?.close();
    await playground?.stop();
  });

  it('leads from the welcome by one sentence, self-help and the form to a receipt, and tells what the desk does', async () => {
    await teams.hears(welcome);
    await screenshot(teams.page, 'playground-1-welcome');

    await teams.says('Contoso users cannot receive external mail in Exchange');
    const { confident, likely } = m.selfHelp.heading;
    const selfHelp = await teams.hears(new RegExp(`^(${confident}|${likely})$`, 'u'));
    assert.equal(await teams.count(welcome), 1, 'welcomed once, though Teams tells of the installation and of the new member');
    await screenshot(teams.page, 'playground-2-self-help');

    const firstStep = teams.page.getByRole('checkbox', { name: '1', exact: true });
    if ((await firstStep.count()) === 0)
      await selfHelp
        .getByRole('button', { name: /^Open: /u })
        .first()
        .click();
    await firstStep.check();
    await screenshot(teams.page, 'playground-2-self-help-open');
    const opened = await teams.hears(new RegExp(`^(${confident}|${likely})$`, 'u'));
    await button(opened, m.buttons.unsolved).click();
    let form = await teams.hears(m.details.heading);
    assert.match(await input(form, fields.stepsTried).inputValue(), /^Tried “.*”: step 1$/mu);
    await screenshot(teams.page, 'playground-3-form');

    await button(form, m.buttons.submit).click();
    await form.getByText(m.detailErrors.not_acknowledged).waitFor();
    await screenshot(teams.page, 'playground-4-left-blank');
    assert.equal(submissions().length, 0, 'what is required and blank is refused by Teams itself');

    await input(form, fields.title).fill('No mail from outside for anybody');
    await input(form, fields.reason).click();
    await teams.page.getByRole('option', { name: m.words.reason.tools }).click();
    await form.getByRole('checkbox', { name: m.details.rules }).check();
    await button(form, m.buttons.moreDetails).click();
    await input(form, fields.cc).fill('nobody-here');
    await button(form, m.buttons.submit).click();

    form = await teams.hears(m.details.heading);
    await form.getByText(m.details.errorsHeading).scrollIntoViewIfNeeded();
    await screenshot(teams.page, 'playground-5-corrections');
    assert.equal(await form.getByText(m.detailErrors.not_emails('nobody-here')).count(), 2, 'told at the top and at the input');
    assert.equal(await input(form, fields.title).inputValue(), 'No mail from outside for anybody');
    assert.equal(await input(form, fields.cc).inputValue(), 'nobody-here');
    assert.equal(await form.getByRole('checkbox', { name: m.details.rules }).isChecked(), true);

    await input(form, fields.cc).fill('lin.xiaolan@qingyu-cloud.example');
    await button(form, m.buttons.submit).click();
    const receipt = await teams.hears(m.requests.receipt.heading);
    await screenshot(teams.page, 'playground-6-receipt');
    assert.equal(await teams.count(m.details.heading), 0, 'the receipt stands in place of the form');

    const request = deskPage.parse(await playground.desk('')).items[0];
    assert.ok(request, 'the desk sees the request');
    await receipt.getByText(request.number).waitFor();
    await playground.desk(`/${request.id}/status`, { status: 'in_progress', note: 'We are looking at the mail flow.' });
    const change = await teams.hears(m.requests.changed.status(request.number, m.words.status.in_progress));
    await change.getByText('We are looking at the mail flow.').waitFor();
    await screenshot(teams.page, 'playground-7-status');
    await playground.desk(`/${request.id}/notes`, { text: 'Please send the headers of one message.' });
    const note = await teams.hears(m.requests.changed.note(request.number));
    await note.getByText('Please send the headers of one message.').waitFor();
    await screenshot(teams.page, 'playground-8-note');
  });

  it("is a demo partner's helpdesk agent to the bot, by the two ids that Teams itself would fill in", async () => {
    const known = partners.parse(JSON.parse(await readFile(new URL('../../data/partners.json', import.meta.url), 'utf8')));
    await teams.hears(welcome);
    const people = playground.sent.map(identify);
    assert.ok(people.length >= 2, 'of the installation and of the new member at least');
    for (const person of people) {
      const user = known.find(({ id }) => id === person?.partnerId)?.users.find(({ id }) => id === person?.userId);
      assert.deepEqual({ name: user?.name, role: user?.role }, { name: 'Olivia Grant', role: 'helpdesk_agent' });
    }
  });

  function submissions() {
    return playground.sent.filter(({ value }) => (value as { kind?: unknown } | undefined)?.kind === 'request.submit');
  }
});
