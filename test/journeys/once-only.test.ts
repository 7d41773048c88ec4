import assert from 'node:assert/strict';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { files, walkTo } from './walk.js';

inEachLanguage('what is sent twice acts once', (language) => {
  const { locale, user } = language;
  let house: House;
  beforeEach(async () => void (house = await House.open()));
  afterEach(() => house.close());
  const count = async () => (await house.requestsOf(house.user(user))).length;

  it('a form pressed twice, at once and later, files one request', async () => {
    const chat = house.chat({ user, locale });
    await walkTo('collectDetails', chat, language, house);
    const form = chat.find('request.submit');
    await Promise.all([chat.press(form), chat.press(form), chat.press(form)]);
    assert.equal(await count(), 1);
    house.clock.forward({ minutes: 5 });
    await chat.press(form);
    chat.hears((m) => m.conversation.alreadyDone);
    chat.hears((m) => m.requests.receipt.heading);
    assert.equal(await count(), 1);
  });

  it('an activity that the channel delivers again is not taken in again', async () => {
    const chat = house.chat({ user, locale });
    await walkTo('collectDetails', chat, language, house);
    await chat.presses('request.submit');
    const heard = chat.heard.length;
    await chat.redelivers();
    assert.equal(chat.heard.length, heard);
    assert.equal(await count(), 1);
  });

  it('an activity that was delivered before a restart is not taken in after it', async () => {
    const chat = house.chat({ user, locale });
    const requestId = await files(chat, language.mail);
    await chat.submits({ kind: 'request.addNote', v: 1, requestId, note: language.note });
    await house.restart();
    await chat.redelivers();
    const [request] = await house.requestsOf(house.user(user));
    assert.equal(request?.history.filter(({ kind }) => kind === 'note').length, 1);
  });

  it('a note pressed twice is added once', async () => {
    const chat = house.chat({ user, locale });
    await files(chat, language.mail);
    const button = chat.find('request.addNote');
    await chat.press(button, { note: language.note });
    await chat.press(button, { note: language.note });
    const [request] = await house.requestsOf(house.user(user));
    assert.equal(request?.history.filter(({ kind }) => kind === 'note').length, 1);
  });
});
