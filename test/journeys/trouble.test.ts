import assert from 'node:assert/strict';
import { SupportError } from '../../services/support-error.js';
import type { Chat } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { walkTo } from './walk.js';

inEachLanguage('when something breaks', (language) => {
  const { locale, user } = language;
  let house: House;
  let chat: Chat;
  beforeEach(async () => {
    house = await House.open();
    chat = house.chat({ user, locale, channel: 'msteams' });
  });
  afterEach(() => house.close());

  it('a request that cannot be saved is not claimed, the form stays, and pressing again works', async () => {
    await walkTo('collectDetails', chat, language, house);
    const { heard } = chat.find('request.submit');
    house.faults.saveRequest = new SupportError('request_not_saved');
    await chat.presses('request.submit', { customerReference: 'INC-7' });
    chat.hears((m) => m.notices.errors.request_not_saved);
    chat.doesNotHear((m) => m.requests.receipt.heading);
    chat.isAsked('collectDetails');
    assert.equal(chat.form()['customerReference'], 'INC-7');
    assert.equal(chat.find('request.submit').heard.id, heard.id, 'no dead form stays behind');
    assert.deepEqual(await house.requestsOf(house.user(user)), []);
    await chat.presses('request.submit');
    chat.hears((m) => m.notices.errors.request_not_saved);
    delete house.faults.saveRequest;
    await chat.presses('request.submit');
    chat.hears((m) => m.requests.receipt.heading);
    const [request] = await house.requestsOf(house.user(user));
    assert.deepEqual([request?.details.customerReference, request?.details.rulesAcknowledged], ['INC-7', true]);
    assert.deepEqual(house.turnErrors, []);
  });

  it('health that cannot be read does not hold anybody up', async () => {
    house.faults.health = new SupportError('health_unavailable');
    await chat.says(language.incident);
    chat.hears((m) => m.notices.errors.health_unavailable);
    assert.ok(['suggestSelfHelp', 'collectDetails'].includes(chat.place() ?? ''));
  });

  it('an unforeseen error shows a number that is in the log, and the draft goes on', async () => {
    await walkTo('suggestSelfHelp', chat, language, house);
    house.faults.customers = new TypeError('boom');
    await chat.presses('selfHelp.unsolved');
    const [logged] = house.turnErrors;
    assert.ok(logged);
    chat.hears((m) => m.notices.turnError(String(logged['errorId'])));
    chat.doesNotHear('boom');
    delete house.faults.customers;
    await chat.presses('selfHelp.unsolved');
    chat.isAsked('collectDetails');
    chat.hears('Contoso 中国有限公司');
  });

  it('speaks of the error in the language that was chosen', async () => {
    const [word, other] = language.switchTo;
    await chat.says(word);
    chat.expects(other);
    await chat.says('Contoso');
    house.faults.customers = new TypeError('boom');
    await chat.presses('service.select', {}, 'Exchange');
    chat.hears((m) => m.notices.turnError('error-01'.slice(0, 8)));
  });

  it('a second error in a row drops the draft, which may be what the turns trip over', async () => {
    await walkTo('suggestSelfHelp', chat, language, house);
    house.faults.customers = new TypeError('boom');
    await chat.presses('selfHelp.unsolved');
    await chat.says(language.help);
    assert.equal(house.turnErrors.length, 2);
    delete house.faults.customers;
    await chat.says(language.hi);
    chat.doesNotHear((m) => m.finding.welcome.draft);
    await chat.says(language.mail);
    chat.isAsked('suggestSelfHelp');
  });

  it('a state that cannot be stored is an error that is told, and nothing was taken in', async () => {
    await walkTo('suggestSelfHelp', chat, language, house);
    house.faults.saveState = new Error('disk full');
    await chat.presses('selfHelp.unsolved');
    chat.hears((m) => m.notices.turnError('error-01'.slice(0, 8)));
    delete house.faults.saveState;
    await chat.presses('selfHelp.unsolved');
    chat.isAsked('collectDetails');
  });

  it('a request whose state could not be stored is found again, not filed twice', async () => {
    await walkTo('collectDetails', chat, language, house);
    house.faults.saveState = new Error('disk full');
    await chat.presses('request.submit');
    delete house.faults.saveState;
    await chat.presses('request.submit');
    chat.hears((m) => m.requests.receipt.heading);
    assert.equal((await house.requestsOf(house.user(user))).length, 1);
  });

  it('an answer that the channel refuses is tried no second time, and the next turn works', async () => {
    house.adapter.refusals.push(new Error('403'));
    await chat.says(language.mail);
    await chat.says(language.help);
    chat.isAsked('suggestSelfHelp');
  });
});
