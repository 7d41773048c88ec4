import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chat } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { files } from './walk.js';

const SECRET = 'Contoso@2026';
const CARD = '4111 1111 1111 1111';

inEachLanguage('a secret in what is reported', (language) => {
  const { locale, user, mail } = language;
  const label = locale === 'en-US' ? ', the password is ' : locale === 'zh-CN' ? '，密码是 ' : '，密碼是 ';
  let house: House;
  let chat: Chat;
  beforeEach(async () => {
    house = await House.open();
    chat = house.chat({ user, locale });
  });
  afterEach(() => house.close());

  /** From the first sentence, which holds a secret, to the form that was sent. */
  async function submitsWithSecret(): Promise<void> {
    await chat.says(`${mail}${label}${SECRET}`);
    await chat.presses('selfHelp.unsolved');
    chat.isAsked('collectDetails');
    await chat.presses('request.submit', { stepsTried: CARD });
    chat.shows('secrets.remove', 'secrets.keep', 'secrets.edit');
  }
  const request = async () => {
    const [stored] = await house.requestsOf(house.user(user));
    assert.ok(stored);
    return stored;
  };

  it('is pointed out before it is sent, by two characters and the name of the field', async () => {
    await submitsWithSecret();
    chat.hears((m) => m.secrets.kinds.password);
    chat.hears((m) => m.secrets.kinds.card_number);
    chat.hears((m) => m.details.fields.description);
    chat.hears((m) => m.details.fields.stepsTried);
    chat.hears('Co••••••');
    chat.doesNotHear(SECRET);
    assert.deepEqual(await house.requestsOf(house.user(user)), []);
  });

  it('is removed everywhere by one press, and is in nothing that is kept', async () => {
    await submitsWithSecret();
    await chat.presses('secrets.remove');
    chat.hears((m) => m.requests.receipt.heading);
    const stored = await request();
    assert.ok(stored.details.description.includes(chat.m.secrets.removed));
    assert.equal(stored.details.stepsTried, chat.m.secrets.removed);
    assert.equal(stored.evidence.secretsKept, undefined);
    for (const folder of ['requests', 'state'])
      for (const text of await textsBelow(join(house.dir, 'store', folder))) {
        assert.ok(!text.includes(SECRET), `${SECRET} is in ${folder}`);
        assert.ok(!text.includes(CARD), `${CARD} is in ${folder}`);
      }
    assert.ok(!JSON.stringify(house.logged).includes(SECRET));
  });

  it('is kept by one press, which goes with the request', async () => {
    await submitsWithSecret();
    await chat.presses('secrets.keep');
    chat.hears((m) => m.requests.receipt.heading);
    const stored = await request();
    assert.ok(stored.details.description.includes(SECRET));
    assert.equal(stored.evidence.secretsKept, true);
  });

  it('can be changed in the form, where everything is as it was typed', async () => {
    await submitsWithSecret();
    await chat.presses('secrets.edit');
    chat.isAsked('collectDetails');
    assert.equal(chat.form()['stepsTried'], CARD);
    await chat.presses('request.submit', { description: 'x', title: 'y', stepsTried: 'z' });
    chat.hears((m) => m.secrets.places.problem);
    await chat.presses('secrets.remove');
    chat.hears((m) => m.requests.receipt.heading);
  });

  it('is pointed out again when it is another one than the one that was kept', async () => {
    await submitsWithSecret();
    await chat.says(language.back);
    chat.isAsked('collectDetails');
    await chat.presses('request.submit', { stepsTried: 'pwd=Another#99' });
    await chat.presses('secrets.keep');
    chat.hears((m) => m.requests.receipt.heading);
    assert.equal((await request()).evidence.secretsKept, true);
  });

  it('is not kept when it was taken out after all', async () => {
    await chat.says(mail);
    await chat.presses('selfHelp.unsolved');
    await chat.presses('request.submit', { stepsTried: CARD });
    await chat.presses('secrets.edit');
    await chat.presses('request.submit', { stepsTried: 'z' });
    chat.hears((m) => m.requests.receipt.heading);
    assert.equal((await request()).evidence.secretsKept, undefined);
  });

  it('survives a restart while it is asked about', async () => {
    await submitsWithSecret();
    await house.restart();
    await chat.presses('secrets.remove');
    chat.hears((m) => m.requests.receipt.heading);
  });

  it('in words that come while duplicates are shown is pointed out too', async () => {
    await files(house.chat({ user: language.colleague, locale }), language.mailAgain);
    await chat.says(mail);
    await chat.presses('selfHelp.unsolved');
    await chat.presses('request.submit');
    chat.isAsked('checkDuplicates');
    await chat.says(`pwd=${SECRET}`);
    chat.shows('secrets.remove');
    await chat.presses('secrets.remove');
    chat.isAsked('checkDuplicates');
    await chat.presses('request.fileAnyway');
    assert.ok(!JSON.stringify(await request()).includes(SECRET));
  });

  describe('in a note', () => {
    let requestId: string;
    beforeEach(async () => {
      requestId = await files(chat, mail);
      await chat.presses('request.addNote', { note: `pwd=${SECRET} ${language.note}` });
      chat.shows('secrets.remove', 'secrets.keep', 'secrets.edit');
    });
    const notes = async () => (await request()).history.flatMap((entry) => (entry.kind === 'note' ? [entry.note] : []));

    it('is asked about before the note is stored', async () => {
      chat.hears((m) => m.secrets.places.note);
      chat.doesNotHear(SECRET);
      assert.deepEqual(await notes(), []);
    });

    it('is removed from it', async () => {
      await chat.presses('secrets.remove');
      chat.hears((m) =>
        m.conversation.noteAdded((m.locale, chat.find('request.view') ? /SR-[0-9A-Z-]+/.exec(chat.text())?.[0] : '') ?? ''),
      );
      assert.deepEqual(await notes(), [`pwd=${chat.m.secrets.removed} ${language.note}`]);
      for (const text of await textsBelow(join(house.dir, 'store', 'state'))) assert.ok(!text.includes(SECRET));
    });

    it('is kept in it', async () => {
      await chat.presses('secrets.keep');
      assert.deepEqual(await notes(), [`pwd=${SECRET} ${language.note}`]);
    });

    it('can be changed in it', async () => {
      await chat.presses('secrets.edit');
      assert.equal(chat.form('request.addNote')['note'], `pwd=${SECRET} ${language.note}`);
      await chat.presses('request.addNote', { note: language.note });
      assert.deepEqual(await notes(), [language.note]);
    });

    it('is decided once: an old card changes nothing', async () => {
      const keep = chat.find('secrets.keep');
      await chat.presses('secrets.remove');
      await chat.press(keep);
      chat.hears((m) => m.conversation.outOfDate);
      assert.equal((await notes()).length, 1);
    });

    it('stays there while a draft with a secret is decided about', async () => {
      await chat.submits({ kind: 'request.new', v: 1 });
      await chat.says(`${language.critical}${label}Other#2026x`);
      if (chat.place() === 'suggestSelfHelp') await chat.presses('selfHelp.unsolved');
      await chat.presses('request.submit', { businessImpact: 'x' });
      await chat.submits({ kind: 'secrets.keep', v: 1, requestId });
      assert.deepEqual(await notes(), [`pwd=${SECRET} ${language.note}`]);
      assert.ok(chat.offers('secrets.remove'), 'the draft is still asked about');
    });
  });
});

describe('a note without a secret', () => {
  it('is stored at once', async () => {
    const house = await House.open();
    const chat = house.chat({ user: 'Olivia Grant', locale: 'en-US' });
    await files(chat, "Contoso users can't receive external mail in Exchange");
    await chat.presses('request.addNote', { note: 'The password reset does not work either: AADSTS50126' });
    assert.ok(!chat.offers('secrets.remove'));
    const [stored] = await house.requestsOf(house.user('Olivia Grant'));
    assert.equal(stored?.history.at(-1)?.kind, 'note');
    await house.close();
  });
});

/** The last line of each file: what is stored now. Earlier lines go when the store rewrites the file. */
async function textsBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')),
  );
  return texts.map((text) => text.trimEnd().split('\n').at(-1) ?? '');
}
