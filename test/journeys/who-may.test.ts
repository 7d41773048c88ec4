import assert from 'node:assert/strict';
import { messagesFor } from '../../locales/index.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';

inEachLanguage('who may come in, and what they may see', (language) => {
  const { locale, user } = language;
  let house: House;
  beforeEach(async () => void (house = await House.open()));
  afterEach(() => house.close());

  it('tells a sales agent why not, and names the colleagues who can', async () => {
    const chat = house.chat({ user: '孙嘉禾', locale, channel: 'msteams' });
    await chat.says(language.mail);
    chat.hears((m) => m.conversation.salesAgent(['林晓岚', 'Olivia Grant', '陳柏翰', '周予安']));
    chat.doesNotHear('Contoso');
  });

  it('gives a sales agent nothing by a card either', async () => {
    const chat = house.chat({ user: '孙嘉禾', locale });
    await chat.submits({ kind: 'request.list', v: 1 });
    chat.hears((m) => m.conversation.salesAgent(['林晓岚', 'Olivia Grant', '陳柏翰', '周予安']));
  });

  it('refuses an unknown tenant politely', async () => {
    const stranger = { partnerId: '99999999-9999-4999-8999-999999999999', id: house.user(user).id, name: 'Stranger' };
    const chat = house.chat({ user: stranger, locale, channel: 'msteams' });
    await chat.arrives();
    chat.hears((m) => m.conversation.unknownUser());
    await chat.says(language.mail);
    chat.hears((m) => m.conversation.unknownUser());
    chat.doesNotHear('Contoso');
  });

  it('refuses an unknown user of a known partner', async () => {
    const stranger = { partnerId: house.user(user).partnerId, id: '99999999-9999-4999-8999-999999999999', name: 'Stranger' };
    const chat = house.chat({ user: stranger, locale });
    await chat.says(language.hi);
    chat.hears((m) => m.conversation.unknownUser());
  });

  it('does not find another partner’s customer by name', async () => {
    const chat = house.chat({ user, locale });
    await chat.says(language.foreignCustomer);
    assert.equal(chat.place(), 'identifyCustomer');
    await chat.says('Northwind');
    chat.isAsked('identifyCustomer');
    chat.hears((m) => m.finding.customers.notFoundHeading);
    chat.doesNotHear('Guangzhou');
  });

  it('does not take another partner’s customer by its id', async () => {
    const chat = house.chat({ user, locale });
    await chat.says(language.problem);
    await chat.submits({ kind: 'customer.select', v: 1, customerId: house.customerId('Northwind') });
    chat.isAsked('identifyCustomer');
    chat.doesNotHear('Northwind');
    await chat.says(house.customerId('Northwind'));
    chat.hears((m) => m.finding.customers.notFoundHeading);
    chat.doesNotHear('Traders');
  });

  it('does not show or change another partner’s request by its id', async () => {
    const other = house.chat({ user: 'Daniel Brooks', locale });
    await other.says(language.foreignCustomer);
    await other.presses('selfHelp.unsolved');
    await other.presses('request.submit');
    const requestId = other.find('request.view').action.data['requestId'];
    const chat = house.chat({ user, locale });
    for (const kind of [
      'request.view',
      'request.addNote',
      'request.withdraw',
      'request.acceptResolution',
      'request.rejectResolution',
    ] as const) {
      await chat.submits({ kind, v: 1, requestId, note: language.note, confirmed: true });
      chat.hears((m) => m.notices.errors.request_not_found);
      chat.doesNotHear('Northwind');
    }
    await chat.submits({ kind: 'request.submit', v: 1, draftId: requestId });
    chat.hears((m) => m.conversation.outOfDate);
    chat.doesNotHear('Northwind');
    const [request] = await house.requestsOf(house.user('Daniel Brooks'));
    assert.deepEqual([request?.status, request?.history.length], ['submitted', 1]);
  });

  it('speaks the language that is written, whatever the client’s', async () => {
    const chat = house.chat({ user: 'Daniel Brooks', locale: locale === 'en-US' ? 'zh-CN' : 'en-US' });
    await chat.says(language.mail);
    assert.match(chat.text(), new RegExp(messagesFor(locale).finding.customers.hint.slice(0, 4)));
  });
});
