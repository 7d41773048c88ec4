import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { messagesFor } from '../../../locales/messages.js';
import { launchBrowser, openPage } from '../browser.js';
import { tabTo } from '../keyboard.js';
import { startRealBot, type RealBot } from '../real-bot.js';
import { personOn, widgetWords } from './person.js';

describe('from the demo page to a receipt without a mouse', function () {
  this.timeout(60_000);
  const m = messagesFor('zh-CN');
  let browser: Browser;
  let bot: RealBot;
  before(async () => {
    browser = await launchBrowser();
    bot = await startRealBot();
  });
  after(async () => {
    await browser.close();
    await bot.stop();
  });

  it('picks the user, says the sentence, goes on to the form, fills it and sends it', async () => {
    const watched = await openPage(browser, { locale: 'zh-CN' });
    const { page } = watched;
    const { keyboard } = page;
    const person = personOn(watched, page, 'zh-CN');
    await page.goto(bot.url);
    await page.locator('.person').first().waitFor();
    await tabTo(page, '周予安');
    await keyboard.press('Enter');
    await person.hears(m.finding.welcome.intro);

    await tabTo(page, widgetWords('zh-CN').messageLabel);
    await keyboard.type('Contoso 的 Exchange 用户收不到外部邮件');
    await keyboard.press('Enter');
    await person.isOffered(m.buttons.unsolved);

    await tabTo(page, m.buttons.unsolved, 'Shift+Tab');
    await keyboard.press('Enter');
    await person.hears(m.details.intro);
    await tabTo(page, m.details.fields.reason);
    await keyboard.press('ArrowDown');
    await tabTo(page, m.details.rules);
    await keyboard.press('Space');
    await tabTo(page, m.buttons.submit);
    await keyboard.press('Enter');
    await person.hears(m.requests.receipt.heading);

    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    assert.ok(focused.includes(m.requests.receipt.heading), 'the focus is on what took the form’s place');
    await tabTo(page, m.buttons.view);
    assert.equal((await bot.requests()).length, 1);
  });
});
