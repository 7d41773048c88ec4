import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { LOCALES } from '../../../services/model/locale.js';
import { seriousFindings } from '../axe.js';
import { launchBrowser, openPage, screenshot } from '../browser.js';
import { openDesk, type DeskPage } from './desk-page.js';
import { startFakeDesk, type FakeDesk } from './fake-desk.js';
import { sampleRequest } from './sample-requests.js';

/** Fluent UI's own: they take the focus for no longer than it takes to hand it on, which axe cannot know. */
const FOCUS_GUARDS = ['[data-tabster-dummy]'];

const LOOKS = [
  { look: 'wide-light', options: { colorScheme: 'light', viewport: { width: 1440, height: 900 } } },
  { look: 'wide-dark', options: { colorScheme: 'dark', viewport: { width: 1180, height: 800 } } },
  { look: 'narrow-dark', options: { colorScheme: 'dark', viewport: { width: 320, height: 700 } } },
  { look: 'zoomed-dark', options: { colorScheme: 'dark', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } },
] as const;

/** What can be scrolled sideways: at no width anything may be. */
const sideways = ({ page }: Pick<DeskPage, 'page'>) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.queue, .request, .report, .row, .answer, [role=dialog], .line, .facts')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1)
      .map((each) => `${each.tagName}.${each.className}: ${each.scrollWidth} in ${each.clientWidth}`),
  );

describe('how the desk looks', function () {
  this.timeout(60_000);
  let browser: Browser;
  let fake: FakeDesk;
  before(async () => {
    browser = await launchBrowser({ guarded: true });
    fake = await startFakeDesk(Array.from({ length: 7 }, (_, index) => sampleRequest(index)));
  });
  after(async () => {
    await browser.close();
    await fake.kill();
  });

  for (const locale of LOCALES) {
    // The words differ by language, the colours do not: every look in one language, the widest and the narrowest in all.
    const looks = LOOKS.filter(({ look }) => locale === 'en-US' || look === 'wide-light' || look === 'narrow-dark');
    for (const { look, options } of looks) {
      it(`is readable, reachable and fits (${locale}, ${look})`, async () => {
        const found: string[] = [];
        const looksRight = async (at: Pick<DeskPage, 'page'>, what: string) => {
          await screenshot(at.page, `desk-${locale}-${look}-${what}`);
          found.push(
            ...[...(await seriousFindings(at.page, FOCUS_GUARDS)), ...(await sideways(at))].map((finding) => `${what}: ${finding}`),
          );
        };
        const outside = await openPage(browser, { locale, ...options });
        await outside.page.goto(fake.url);
        await outside.page.locator('.people button').first().waitFor();
        await looksRight(outside, 'sign-in');
        await outside.page.context().close();

        const desk = await openDesk(browser, fake.url, { name: 'Hannah', locale }, options);
        const { page, m } = desk;
        await desk.row('SR-261122-7F00').waitFor();
        await looksRight(desk, 'queue');
        await desk.button(m.filters.toggle(0)).click();
        await looksRight(desk, 'filters');
        await desk.opens('SR-261122-7F00');
        await page.locator('.preview img').waitFor();
        await looksRight(desk, 'request');
        await desk.writes('x'.repeat(4_100));
        await desk.button(m.actions.send.note).click();
        await page.getByText(m.actions.tooLong(4_000)).waitFor();
        await desk.writes('');
        await desk.pane.getByRole('heading', { name: m.request.history }).scrollIntoViewIfNeeded();
        await looksRight(desk, 'history');
        await page.locator('button.preview').click();
        await page.getByRole('dialog').waitFor();
        await looksRight(desk, 'picture');
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await desk.button(m.keys.open).click();
        await page.getByRole('dialog').waitFor();
        await looksRight(desk, 'help');
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await desk.button(m.selfHelp.open).click();
        await page.getByRole('region', { name: m.selfHelp.articles }).waitFor();
        await looksRight(desk, 'self-help');
        await desk.close();
        assert.deepEqual(found, []);
        assert.deepEqual([desk.violations, desk.errors], [[], []]);
      });
    }
  }

  it('keeps words and borders where the system chooses the colours', async () => {
    const desk = await openDesk(browser, fake.url, { name: 'Hannah' }, { forcedColors: 'active', viewport: { width: 1440, height: 900 } });
    await desk.opens('SR-261122-7F00');
    await screenshot(desk.page, 'desk-forced-colors');
    assert.match(await desk.row('SR-261122-7F00').locator('.cell-severity').innerText(), /critical/);
    const border = await desk.page
      .locator('.pill')
      .first()
      .evaluate((pill) => getComputedStyle(pill).borderTopStyle);
    assert.equal(border, 'solid');
    await desk.close();
  });
});
