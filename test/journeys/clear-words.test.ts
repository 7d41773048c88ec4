import assert from 'node:assert/strict';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';

const SOLVED = { 'en-US': 'solved', 'zh-CN': '解决了', 'zh-TW': '解決了' } as const;
const UNSOLVED = { 'en-US': 'still need help', 'zh-CN': '还是不行', 'zh-TW': '還是不行' } as const;
const OK = { 'en-US': 'ok', 'zh-CN': '好的', 'zh-TW': '好的' } as const;

inEachLanguage('words instead of a press', (language) => {
  const { locale, user, colleague, mail } = language;
  let house: House;
  beforeEach(async () => void (house = await House.open()));
  afterEach(() => house.close());
  const open = (who = user) => house.chat({ user: who, locale });

  it('end with self-help when they say so', async () => {
    const chat = open();
    await chat.says(mail);
    await chat.says(SOLVED[locale]);
    chat.hears((m) => m.selfHelp.solved);
  });

  it('go on to the form when they say so', async () => {
    const chat = open();
    await chat.says(mail);
    await chat.says(UNSOLVED[locale]);
    chat.isAsked('collectDetails');
  });

  it('decide nothing where they could mean either: the question comes again', async () => {
    const chat = open();
    await chat.says(mail);
    await chat.says(OK[locale]);
    chat.isAsked('suggestSelfHelp');
    await chat.presses('selfHelp.unsolved');
    const before = chat.form()['description'];
    await chat.says(OK[locale]);
    chat.isAsked('collectDetails');
    assert.equal(chat.form()['description'], before);
  });

  it('do not follow an incident, nor file beside a duplicate', async () => {
    const first = open(colleague);
    await first.says(mail);
    await first.presses('selfHelp.unsolved');
    await first.presses('request.submit');
    const chat = open();
    await chat.says(mail);
    await chat.presses('selfHelp.unsolved');
    await chat.presses('request.submit');
    chat.isAsked('checkDuplicates');
    await chat.says(OK[locale]);
    chat.isAsked('checkDuplicates');
    assert.equal((await house.requestsOf(house.user(user))).length, 1);
    await chat.says(language.startOver);
    await chat.says(language.incident);
    chat.isAsked('checkHealth');
    await chat.says(OK[locale]);
    chat.isAsked('checkHealth');
  });

  it('say that no customer was recognised, and keep the problem', async () => {
    const chat = open();
    await chat.says(language.foreignCustomer);
    chat.hears((m) => m.conversation.customerNotRecognised);
    chat.isAsked('identifyCustomer');
    await chat.says(language.customer);
    assert.ok(['suggestSelfHelp', 'collectDetails'].includes(chat.place() ?? ''), 'the problem is not asked for again');
  });
});
