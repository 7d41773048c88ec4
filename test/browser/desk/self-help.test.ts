import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser.js';
import { openDesk, type DeskPage } from './desk-page.js';
import { startFakeDesk, type FakeDesk } from './fake-desk.js';
import { sampleRequest } from './sample-requests.js';

describe('the report on self-help at the desk', function () {
  this.timeout(60_000);
  let browser: Browser;
  let fake: FakeDesk;
  let desk: DeskPage;
  before(async () => {
    browser = await launchBrowser({ guarded: true });
    fake = await startFakeDesk([sampleRequest(0)]);
  });
  beforeEach(async () => (desk = await openDesk(browser, fake.url, { name: 'Hannah' })));
  afterEach(async () => {
    assert.deepEqual([desk.violations, desk.errors], [[], []]);
    await desk.close();
  });
  after(async () => {
    await browser.close();
    await fake.kill();
  });

  const heading = () => desk.page.getByRole('heading', { name: desk.m.selfHelp.heading });
  const periods = () => desk.page.getByLabel(desk.m.selfHelp.period);

  it('tells what people ask in vain and which articles never help, and goes back to the queue by Esc', async () => {
    const { page, m } = desk;
    await desk.button(m.selfHelp.open).click();
    await heading().waitFor();
    assert.equal(await heading().evaluate((element) => element === document.activeElement), true);
    const asked = page.getByRole('region', { name: m.selfHelp.unanswered });
    await asked.getByRole('row', { name: /投不上去/ }).waitFor();
    assert.match(await asked.getByRole('row', { name: /投不上去/ }).innerText(), /7/);
    await page
      .getByRole('region', { name: m.selfHelp.neverHelp })
      .getByRole('row', { name: /An app is blocked/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: m.queue.heading }).waitFor();
  });

  it('has its place in the address: the period, a reload and the way back', async () => {
    const { page, m } = desk;
    await desk.button(m.selfHelp.open).click();
    await periods().selectOption('1');
    await page.getByText(m.selfHelp.fromTo('2026-11-22', '2026-11-22')).waitFor();
    assert.match(page.url(), /report=1\b/);
    await page.reload();
    await heading().waitFor();
    assert.equal(await periods().inputValue(), '1');
    await page.goBack();
    await page.getByRole('heading', { name: m.queue.heading }).waitFor();
  });

  it('offers each list as CSV in the language of the page', async () => {
    const { page, m } = desk;
    await desk.button(m.selfHelp.open).click();
    const link = page.getByRole('link', { name: `${m.selfHelp.download}: ${m.selfHelp.unanswered}` });
    assert.equal(await link.getAttribute('href'), '/api/desk/self-help.csv?part=unanswered&days=30&locale=en-US');
  });

  it('says that it could not be read, and reads it again', async () => {
    const { page, m } = desk;
    await page.route('**/api/desk/self-help?*', (route) => route.abort());
    await desk.button(m.selfHelp.open).click();
    await page.getByText(m.selfHelp.failed).waitFor();
    await page.unroute('**/api/desk/self-help?*');
    desk.errors.length = 0; // the browser tells of the aborted call
    await desk.button(m.tryAgain).click();
    await page.getByRole('region', { name: m.selfHelp.unanswered }).waitFor();
  });
});
