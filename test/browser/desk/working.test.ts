import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from '../browser.js';
import { openDesk, type DeskPage } from './desk-page.js';
import { startFakeDesk, type FakeDesk } from './fake-desk.js';
import { sampleRequest } from './sample-requests.js';

const LI = { kind: 'representative', name: 'Li Na' } as const;

describe('working at the desk', function () {
  this.timeout(40_000);
  let browser: Browser;
  let fake: FakeDesk;
  let desk: DeskPage;
  before(async () => (browser = await launchBrowser({ guarded: true })));
  after(() => browser.close());
  beforeEach(async () => {
    fake = await startFakeDesk(Array.from({ length: 4 }, (_, index) => sampleRequest(index)));
    desk = await openDesk(browser, fake.url, { name: 'Hannah' });
  });
  afterEach(async () => {
    await desk.close();
    await fake.kill();
  });
  const changes = () => fake.asked.filter(({ method }) => method === 'POST');

  it('narrows the queue by view, filters and a search that waits for a pause, and says when nothing matches', async () => {
    const { page, m } = desk;
    await desk.button(m.filters.toggle(0)).click();
    await page.getByLabel(m.filters.severity, { exact: true }).selectOption('A');
    await page.getByText(m.queue.count(2)).waitFor();
    await page.keyboard.press('Escape');
    const searched = page.waitForResponse((response) => new URL(response.url()).searchParams.get('search') === 'invoice');
    await page.locator('.search input').pressSequentially('invoice', { delay: 10 });
    await searched;
    await page.getByText(m.queue.count(1)).waitFor();
    const searches = fake.asked.filter(({ query }) => query.has('search')).map(({ query }) => query.get('search'));
    // On a machine that is busy a key can take as long as the pause.
    assert.equal(searches.at(-1), 'invoice');
    assert.ok(searches.length < 'invoice'.length, `a search for each key: ${searches.join(', ')}`);
    await page.reload();
    await page.getByText(m.queue.count(1)).waitFor();
    assert.equal(await page.locator('.search input').inputValue(), 'invoice');
    await page.getByRole('tab', { name: m.queue.views.mine }).click();
    await page.getByText(m.queue.empty).waitFor();
    await desk.button(m.queue.clear).click();
    await page.getByText(m.queue.count(4)).waitFor();
  });

  it('opens what a link names, also for somebody who signs in first, and the way back leads to the list', async () => {
    await desk.opens('SR-261122-7F01');
    const hash = new URL(desk.page.url()).hash;
    const other = await openDesk(browser, fake.url, { name: '張雅筑', hash });
    await other.reads('SR-261122-7F01');
    await other.close();
    await desk.page.goBack();
    await desk.pane.waitFor({ state: 'detached' });
    await desk.page.goForward();
    await desk.reads('SR-261122-7F01');
  });

  it('keeps a text for each request and each way of answering, while one looks at others and over a reload', async () => {
    await desk.opens('SR-261122-7F00');
    await desk.writes('half a note');
    await desk.page.getByRole('tab', { name: desk.m.actions.modes.question }).click();
    await desk.writes('half a question');
    await desk.opens('SR-261122-7F01');
    assert.equal(await desk.answer.inputValue(), '');
    await desk.opens('SR-261122-7F00');
    await desk.page.reload();
    await desk.pane.locator('.request-view').waitFor();
    assert.equal(await desk.answer.inputValue(), 'half a note');
    await desk.page.getByRole('tab', { name: desk.m.actions.modes.question }).click();
    assert.equal(await desk.answer.inputValue(), 'half a question');
  });

  it('shows as done only what the server has stored, with the status, the ticket number and who has it', async () => {
    const { page, m } = desk;
    await desk.opens('SR-261122-7F00');
    await desk.button(m.actions.take).click();
    await desk.reads(m.actions.yours);
    await desk.button(m.actions.start).click();
    await desk.row('SR-261122-7F00').getByText(m.status.in_progress).waitFor();
    await desk.button(m.actions.ticket).click();
    await page.getByLabel(m.actions.ticketLabel).last().fill('21V-4711');
    await desk.button(m.actions.save).click();
    await desk.reads('21V-4711');
    await page.getByRole('tab', { name: m.actions.modes.resolution }).click();
    await desk.button(m.actions.send.resolution).click();
    await page.getByText(m.actions.required).waitFor();
    await desk.writes('The connector was corrected.');
    await page.keyboard.press('Control+Enter');
    await desk.row('SR-261122-7F00').getByText(m.status.resolved).waitFor();
    assert.equal(await desk.answer.inputValue(), '');
    assert.deepEqual(
      changes().map(({ path, body, ifMatch }) => [path.split('/').at(-1), body, ifMatch]),
      [
        ['assign', { representative: 'Hannah Brook' }, '"3"'],
        ['status', { status: 'in_progress' }, '"4"'],
        ['status', { status: 'in_progress', externalReference: '21V-4711' }, '"5"'],
        ['status', { status: 'resolved', note: 'The connector was corrected.' }, '"6"'],
      ],
    );
  });

  it('says what cannot be stored and what was kept, and the button works again', async () => {
    await desk.opens('SR-261122-7F00');
    await desk.writes('kept');
    for (const [fault, words] of [
      [503, desk.m.failures.notStored],
      [409, desk.m.failures.notAllowed],
      [500, desk.m.failures.broken],
    ] as const) {
      fake.fault = fault;
      await desk.button(desk.m.actions.send.note).click();
      await desk.reads(words);
      assert.equal(await desk.answer.inputValue(), 'kept');
    }
    fake.fault = undefined;
    await desk.button(desk.m.actions.send.note).click();
    await desk.page.locator('.line', { hasText: 'kept' }).waitFor();
    assert.equal(await desk.answer.inputValue(), '');
  });

  it('does not double a note whose answer got lost: the second try finds that it is there', async () => {
    await desk.opens('SR-261122-7F00');
    await desk.writes('once only');
    fake.fault = 'lost';
    await desk.button(desk.m.actions.send.note).click();
    await desk.reads(desk.m.failures.noAnswer);
    fake.fault = undefined;
    await desk.page.locator('.history .line', { hasText: 'once only' }).waitFor();
    assert.equal(await desk.answer.inputValue(), 'once only');
    await desk.button(desk.m.tryAgain).click();
    await desk.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.answer textarea')?.value === '');
    assert.equal(fake.requests.get('r0')?.history.filter((entry) => 'note' in entry && entry.note === 'once only').length, 1);
    assert.deepEqual(
      changes().map(({ ifMatch }) => ifMatch),
      ['"3"', '"3"'],
    );
  });

  it('shows what happened while one was writing, and keeps the text', async () => {
    await desk.opens('SR-261122-7F00');
    await desk.writes('Which mailbox is it?');
    fake.add('r0', LI, { kind: 'note', note: 'I have asked them already.' });
    await desk.reads(desk.m.actions.whileWriting);
    assert.equal(await desk.answer.inputValue(), 'Which mailbox is it?');
    await desk.button(desk.m.actions.seen).click();
    await desk.pane.getByText(desk.m.actions.whileWriting).waitFor({ state: 'detached' });
  });

  it('offers to make a note of what is no longer possible', async () => {
    await desk.opens('SR-261122-7F00');
    await desk.page.getByRole('tab', { name: desk.m.actions.modes.question }).click();
    await desk.writes('Which mailbox?');
    fake.add('r0', LI, { kind: 'status', from: 'delivered', to: 'closed' });
    await desk.reads(desk.m.actions.notNow(desk.m.status.closed));
    await desk.button(desk.m.actions.asNote).click();
    await desk.page.getByLabel(desk.m.actions.labels.note).waitFor();
    assert.equal(await desk.answer.inputValue(), 'Which mailbox?');
  });

  it('moves no row by itself: a change is shown in its place, a newcomer when asked for', async () => {
    const numbers = () => desk.page.locator('.row[data-request] a').allInnerTexts();
    const before = await numbers();
    fake.add('r3', LI, { kind: 'status', from: 'delivered', to: 'in_progress' });
    await desk.row('SR-261122-7F03').getByText(desk.m.status.in_progress).waitFor();
    fake.add('r2', LI, { kind: 'status', from: 'waiting_on_partner', to: 'closed' });
    await desk.row('SR-261122-7F02').getByText(desk.m.status.closed).waitFor();
    fake.put(sampleRequest(30, { createdAt: new Date().toISOString() }));
    fake.put(sampleRequest(31, { createdAt: new Date(Date.now() + 1_000).toISOString() }));
    await desk.page.getByText(desk.m.queue.changes(2)).waitFor();
    assert.deepEqual(await numbers(), before);
    await desk.button(desk.m.queue.show).click();
    await desk.row('SR-261122-7F30').waitFor();
    assert.deepEqual(await numbers(), ['SR-261122-7F31', 'SR-261122-7F30', ...before.filter((number) => number !== 'SR-261122-7F02')]);
  });

  it('says whom to ask while nobody can sign in yet', async () => {
    const { page } = await openPage(browser, { locale: 'en-US' });
    await page.route('**/api/desk/session', (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/json',
        body: JSON.stringify({ error: { code: 'no_representatives', message: '' } }),
      }),
    );
    await page.goto(fake.url);
    await page.getByText(desk.m.signing.nobodyYet).waitFor();
    await page.context().close();
  });

  it('asks to sign in again when the session is over, and keeps everything typed', async () => {
    await desk.opens('SR-261122-7F00');
    await desk.writes('typed before the session ended');
    fake.endSessions();
    const dialog = desk.page.getByRole('alertdialog').or(desk.page.getByRole('dialog'));
    await dialog.getByText(desk.m.signing.over).waitFor();
    await dialog.getByLabel(desk.m.signing.secret).fill('not-the-secret');
    await dialog.getByRole('button', { name: desk.m.signing.signIn, exact: true }).click();
    await dialog.getByText(desk.m.signing.wrong).waitFor();
    await dialog.getByLabel(desk.m.signing.secret).fill('secret-of-hannah');
    await desk.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await desk.answer.inputValue(), 'typed before the session ended');
    await desk.button(desk.m.actions.send.note).click();
    await desk.page.locator('.line', { hasText: 'typed before the session ended' }).waitFor();
  });

  it('says that the connection is lost, comes back by itself and has what it missed', async () => {
    await desk.opens('SR-261122-7F00');
    await desk.writes('in between');
    await fake.kill();
    await desk.page.getByText(desk.m.connection.lost).waitFor();
    await desk.button(desk.m.actions.send.note).click();
    await desk.reads(desk.m.failures.noAnswer);
    fake.add('r0', LI, { kind: 'note', note: 'while you were away' }, {}, true);
    await fake.revive();
    await desk.page.locator('.connection[data-state=live]').waitFor({ timeout: 20_000 });
    await desk.page.locator('.history .line', { hasText: 'while you were away' }).waitFor();
    assert.equal(await desk.answer.inputValue(), 'in between');
  });

  it('asks before signing out would lose what was typed', async () => {
    await desk.opens('SR-261122-7F00');
    await desk.writes('unsent');
    await desk.button(desk.m.signing.signOut).click();
    await desk.page.getByText(desk.m.signing.leave(1)).waitFor();
    await desk.page.getByRole('dialog').or(desk.page.getByRole('alertdialog')).getByText(desk.m.signing.signOut, { exact: true }).click();
    await desk.page.getByText(desk.m.signing.heading).waitFor();
    assert.deepEqual(await desk.page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('desk/'))), []);
  });

  it('sends again what could not be delivered', async () => {
    fake.put(sampleRequest(5));
    await desk.button(desk.m.queue.show).click();
    await desk.opens('SR-261122-7F05');
    await desk.button(desk.m.request.sendAgain).click();
    await desk.reads(desk.m.history.sentAgain);
    await desk.button(desk.m.request.sendAgain).waitFor({ state: 'detached' });
  });

  it('answers in words to a request that is not there', async () => {
    await desk.page.goto(`${fake.url}#status=open&request=nothing`);
    await desk.reads(desk.m.request.gone);
  });
});
