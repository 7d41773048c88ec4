import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { countOf, openChat, type ChatPage } from './chat-page.js';
import { tabTo } from './keyboard.js';

describe('writing in the chat', function () {
  this.timeout(40_000);
  let browser: Browser;
  let chat: ChatPage;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());
  beforeEach(async () => (chat = await openChat(browser)));
  afterEach(() => chat.close());

  const file = (name: string, size: number) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(size, 'a') });

  it('does not send with the Enter that accepts what an input method offers', async () => {
    await chat.page.focus('#composer-text');
    const session = await chat.page.context().newCDPSession(chat.page);
    await session.send('Input.imeSetComposition', { text: '收不到邮件', selectionStart: 5, selectionEnd: 5 });
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 13 };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await session.send('Input.insertText', { text: '收不到邮件' });
    assert.equal(await chat.page.inputValue('#composer-text'), '收不到邮件');
    assert.equal(await countOf(chat.page, '.entry.mine'), 0);
    await chat.page.keyboard.press('Enter');
    await chat.hears('You said');
    assert.equal(chat.bot.heard[0]?.text, '收不到邮件');
  });

  it('breaks the line with Shift+Enter', async () => {
    await chat.page.focus('#composer-text');
    await chat.page.keyboard.type('one');
    await chat.page.keyboard.press('Shift+Enter');
    await chat.page.keyboard.type('two');
    await chat.page.keyboard.press('Enter');
    await chat.hears('You said');
    assert.equal(chat.bot.heard[0]?.text, 'one\ntwo');
  });

  /** As a person pastes a text or drops a file; both are made inside the page. */
  const give = (what: { text?: string; file?: string; size?: number }) =>
    chat.page.evaluate(({ text, file: name, size = 1 }) => {
      const held = new DataTransfer();
      if (text !== undefined) held.setData('text/plain', text.repeat(size));
      if (name !== undefined) held.items.add(new File([new Uint8Array(size)], name, { type: 'text/plain' }));
      const options = { bubbles: true, cancelable: true };
      const event = name
        ? new DragEvent('drop', { ...options, dataTransfer: held })
        : new ClipboardEvent('paste', { ...options, clipboardData: held });
      document.querySelector('#composer-text')?.dispatchEvent(event);
    }, what);

  it('refuses a pasted megabyte kindly, with what was typed kept', async () => {
    await chat.page.fill('#composer-text', 'here is the log: ');
    await give({ text: 'one line of a log\n', size: 58_000 });
    await chat.page.getByText('This is longer than 8,000 characters').waitFor();
    assert.equal(await chat.page.inputValue('#composer-text'), 'here is the log: ');
  });

  it('does not send more than 8,000 characters, and keeps them', async () => {
    const long = 'a line\n'.repeat(3_000);
    await chat.page.evaluate((text) => Object.assign(document.querySelector('#composer-text') ?? {}, { value: text }), long);
    await chat.page.press('#composer-text', 'Enter');
    await chat.page.getByText('This is longer than 8,000 characters').waitFor();
    assert.equal((await chat.page.inputValue('#composer-text')).length, long.length);
    assert.equal(chat.bot.heard.length, 0);
  });

  it('sends chosen files together with the text, and a file taken back is not sent', async () => {
    await chat.page.setInputFiles('input[type=file]', [file('日志.txt', 2000), file('other.txt', 10)]);
    await chat.page.getByLabel('Remove other.txt').click();
    await chat.says('see the log');
    await chat.hears('Got 日志.txt');
    assert.equal(chat.bot.heard[0]?.text, 'see the log');
    assert.equal(await chat.page.locator('.entry.mine .file').innerText(), '日志.txt');
    assert.equal(await countOf(chat.page, '.pending li'), 0);
  });

  it('takes files that are dropped or pasted', async () => {
    for (const type of ['drop', 'paste']) {
      await chat.page.evaluate((kind) => {
        const held = new DataTransfer();
        held.items.add(new File(['x'], `${kind}.txt`, { type: 'text/plain' }));
        const options = { bubbles: true, cancelable: true };
        const event =
          kind === 'drop'
            ? new DragEvent('drop', { ...options, dataTransfer: held })
            : new ClipboardEvent('paste', { ...options, clipboardData: held });
        document.querySelector('#composer-text')?.dispatchEvent(event);
      }, type);
    }
    await chat.page.press('#composer-text', 'Enter');
    await chat.hears('Got drop.txt, paste.txt');
  });

  it('says why a file was not taken, and keeps the text', async () => {
    await give({ file: 'big.txt', size: 10 * 1024 * 1024 + 1 });
    await chat.page.getByText('“big.txt” is larger than 10 MB').waitFor();
    await chat.page.setInputFiles('input[type=file]', file('setup.exe', 10));
    await chat.says('try this');
    await chat.page.getByText('this type of file is not accepted').waitFor();
    assert.equal(await chat.page.inputValue('#composer-text'), 'try this');
    assert.equal(chat.bot.heard.length, 0);
  });

  /** Pictures and text as they are on the clipboard after a screenshot, or after copying a table. */
  const pastes = (pictures: number, text?: string) =>
    chat.page.evaluate(
      ({ pictures: count, text: words }) => {
        const held = new DataTransfer();
        if (words !== undefined) held.setData('text/plain', words);
        for (let i = 0; i < count; i++) held.items.add(new File([new Uint8Array(9)], 'image.png', { type: 'image/png' }));
        const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: held });
        document.querySelector('#composer-text')?.dispatchEvent(event);
        return event.defaultPrevented;
      },
      { pictures, text },
    );

  it('names pasted screenshots by the time, so that they can be told apart', async () => {
    assert.equal(await pastes(2), true);
    await chat.page.press('#composer-text', 'Enter');
    await chat.hears(/Got Screenshot \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png, Screenshot .*\.png/);
  });

  it('takes the words of a copied table, not the picture that comes with them', async () => {
    assert.equal(await pastes(1, 'a\tb'), false, 'the browser puts the words in');
    assert.equal(await countOf(chat.page, '.pending li'), 0);
  });

  it('takes five files a message and says so', async () => {
    await chat.page.setInputFiles(
      'input[type=file]',
      Array.from({ length: 6 }, (_, i) => file(`${i}.txt`, 10)),
    );
    await chat.page.getByText('At most 5 files go with one message').waitFor();
    assert.equal(await countOf(chat.page, '.pending li'), 5);
  });

  it('says which of several files was refused, and why', async () => {
    await chat.page.setInputFiles('input[type=file]', [file('a.txt', 10), file('tools 工具.zip', 10)]);
    await chat.says('see');
    await chat.page.getByText('“tools 工具.zip” was not attached: it holds a program').waitFor();
    assert.equal(await countOf(chat.page, '.pending li'), 2);
  });

  it('can be used from the first question to the receipt by keyboard only', async () => {
    const { page } = chat;
    await page.focus('#composer-text');
    await page.keyboard.type('card');
    await page.keyboard.press('Enter');
    await chat.hears('Which service is it about?');
    await page.focus('.entries');
    await tabTo(page, 'Exchange Online');
    await page.keyboard.press('Enter');
    await chat.hears('Service request to 21Vianet');
    await tabTo(page, 'Title');
    await page.keyboard.type('Mail');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Nothing arrives.');
    await tabTo(page, 'Submit the request');
    await page.keyboard.press('Space');
    await chat.hears('Request SR-261122-7F3K is on its way');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'card', 'the focus stays with what took the form’s place');
  });
});
