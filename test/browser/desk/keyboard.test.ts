import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser.js';
import { tabTo } from '../keyboard.js';
import { openDesk, type DeskPage } from './desk-page.js';
import { startFakeDesk, type FakeDesk } from './fake-desk.js';
import { sampleRequest } from './sample-requests.js';

const HOSTILE = [
  '<img src=x onerror="document.title=\'owned\'">',
  '<script>document.title="owned"</script>',
  '"><style>*{display:none}</style>',
  '\u202e\u2067evil txt.exe',
].join(' ');

describe('the desk by keyboard, and with hostile text', function () {
  this.timeout(40_000);
  let browser: Browser;
  let fake: FakeDesk;
  let desk: DeskPage;
  before(async () => (browser = await launchBrowser({ guarded: true })));
  after(() => browser.close());
  beforeEach(async () => {
    const hostile = sampleRequest(3);
    const details = { ...hostile.details, title: HOSTILE, description: HOSTILE, contactName: HOSTILE, contactPhone: 'javascript:alert(1)' };
    const actor = { kind: 'partner', userId: 'u', name: HOSTILE } as const;
    const history = [{ at: hostile.createdAt, actor, kind: 'note', note: HOSTILE } as const];
    fake = await startFakeDesk([
      ...[0, 1, 2].map((index) => sampleRequest(index)),
      {
        ...hostile,
        details,
        history,
        customer: { ...hostile.customer, name: HOSTILE },
      },
    ]);
    desk = await openDesk(browser, fake.url, { name: 'Hannah' });
  });
  afterEach(async () => {
    await desk.close();
    await fake.kill();
  });
  const focused = () => desk.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['request']);

  it('goes from the queue through taking, asking and back without a pointer', async () => {
    const { page, m } = desk;
    await desk.row('SR-261122-7F00').waitFor();
    await page.keyboard.press('j');
    assert.equal(await focused(), 'r0');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    assert.equal(await focused(), 'r2');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await desk.pane.locator('.request-view').waitFor();
    await page.keyboard.press('t');
    await desk.reads(m.actions.yours);
    await page.keyboard.press('q');
    await page.getByLabel(m.actions.labels.question).waitFor();
    await page.keyboard.type('Which mailbox? /n?');
    await page.keyboard.press('Control+Enter');
    await desk.pane.locator('.history .line', { hasText: 'Which mailbox? /n?' }).waitFor();
    await page.keyboard.press('Escape');
    await desk.pane.waitFor();
    await page.keyboard.press('Escape');
    await desk.pane.waitFor({ state: 'detached' });
    assert.equal(await focused(), 'r0', 'back where one was');
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement?.closest('.search') !== null), true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await tabTo(page, m.signing.signOut, 'Shift+Tab');
  });

  it('leaves single keys alone for those who turn them off', async () => {
    const { page, m } = desk;
    await desk.button(m.keys.open).click();
    await page.getByLabel(m.keys.enabled).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('j');
    assert.equal(await focused(), undefined);
    await desk.opens('SR-261122-7F00');
    await page.keyboard.press('t');
    await page.keyboard.press('Escape');
    await desk.pane.waitFor({ state: 'detached' });
    assert.equal(fake.asked.filter(({ method }) => method === 'POST').length, 0);
  });

  it('shows text as text, isolated where it runs the other way, and links nowhere bad', async () => {
    const { page } = desk;
    const title = await page.title();
    await desk.opens('SR-261122-7F03');
    const found = await page.evaluate(() => ({
      bad: document.querySelectorAll('#desk img, #desk script, #desk style').length,
      links: [...document.querySelectorAll<HTMLAnchorElement>('.request a')].map(({ protocol }) => protocol),
      isolated: [...document.querySelectorAll('.request-head h2 > bdi, .row .cell-title > bdi, .line-head > bdi')].length > 2,
    }));
    assert.deepEqual(found, { bad: 0, links: ['tel:', 'mailto:'], isolated: true });
    assert.equal(await page.title(), title);
    assert.deepEqual([desk.violations, desk.errors], [[], []]);
  });
});
