import assert from 'node:assert/strict';
import { messagesFor } from '../../locales/index.js';
import { LOCALES } from '../../services/model/locale.js';
import type { Chat } from './chat.js';
import { textOf } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { files } from './walk.js';

inEachLanguage('the text for the customer', (language) => {
  const { locale, user } = language;
  let house: House;
  let chat: Chat;
  let requestId: string;
  beforeEach(async () => {
    house = await House.open();
    chat = house.chat({ user, locale });
    requestId = await files(chat, language.mail);
    await house.deliver();
  });
  afterEach(() => house.close());

  const desk = async (status: 'in_progress' | 'waiting_on_partner' | 'resolved', note: string) => {
    house.clock.forward({ minutes: 20 });
    await house.desk.setStatus(requestId, { status, note, representative: 'Li Na' });
    await house.adapter.quiet();
  };
  const copied = () => String(chat.find('text.copy').action.data['text']);
  const numberOf = async () => (await house.requestsOf(house.user(user)))[0]?.number ?? '';

  it('is in the customer’s language whatever the partner speaks, true as of now, and copied in one press', async () => {
    await chat.presses('request.view');
    await chat.presses('request.forward');
    const { lead, happened } = messagesFor('zh-CN').forwarding.update;
    const text = copied();
    assert.ok(text.startsWith(lead(await numberOf(), 'Exchange Online', '').slice(0, 20)), text);
    assert.match(text, new RegExp(happened.delivered('.*'), 'u'));
    chat.hears((m) => m.forwarding.card.language(m.words.languages['zh-CN']));
    chat.hears(text.split('\n')[1] ?? 'nothing');
    // Contoso has a business day: Monday 10:00 is answered by Tuesday 10:00.
    assert.match(text, /2026年11月24日 \d\d:\d\d/u);
  });

  it('is there in the other two languages, in place of the card', async () => {
    await chat.presses('request.view');
    await chat.presses('request.forward');
    for (const other of LOCALES.filter((each) => each !== 'zh-CN')) {
      await chat.presses('request.forward', {}, messagesFor(locale).words.languages[other]);
      assert.match(copied(), new RegExp(messagesFor(other).forwarding.update.happened.delivered('.*').replace(/[()]/gu, '.'), 'u'));
      assert.ok(chat.heard.every(({ updated }) => updated));
    }
  });

  it('comes with the news of a change, and says what that change means, not what is internal', async () => {
    await desk('in_progress', 'internal: tenant moved to ring 3');
    await desk('waiting_on_partner', 'internal: ask for the headers');
    await chat.presses('request.forward');
    assert.match(copied(), new RegExp(messagesFor('zh-CN').forwarding.update.next.waiting, 'u'));
    assert.doesNotMatch(textOf(chat.heard), /internal|Li Na/u);
  });

  it('has the proposed solution, which the customer has to try', async () => {
    await desk('in_progress', 'internal: started');
    await desk('resolved', 'Point the MX record to the new host.\nThen wait an hour.');
    await chat.presses('request.forward');
    assert.match(copied(), /：\nPoint the MX record to the new host\.\nThen wait an hour\.\n/u);
  });

  it('tells on the card of an old change also what came later', async () => {
    await desk('in_progress', 'internal: started');
    const old = chat.find('request.forward');
    await desk('resolved', 'Point the MX record to the new host.');
    await chat.press(old);
    const { happened } = messagesFor('zh-CN').forwarding.update;
    assert.match(copied(), new RegExp(`${happened.in_progress('.*')}${happened.resolved('.*', true)}`, 'u'));
  });

  it('comes as a message of its own where the channel cannot copy', async () => {
    const teams = house.chat({ user, locale, channel: 'msteams' });
    await teams.submits({ kind: 'request.forward', v: 1, requestId });
    const text = String(teams.find('text.copy').action.data['text']);
    await teams.presses('text.copy');
    assert.deepEqual(
      teams.heard.map(({ activity }) => [activity.text, activity.textFormat, activity.attachments]),
      [[text, 'plain', []]],
    );
  });

  it('is not given for another partner’s request', async () => {
    const stranger = house.chat({ user: 'Daniel Brooks', locale: 'en-US' });
    await stranger.submits({ kind: 'request.forward', v: 1, requestId });
    stranger.hears((m) => m.notices.errors.request_not_found);
  });
});

describe('the language of the text for the customer', () => {
  it('is the one the operator gave the customer, though its name reads otherwise', async () => {
    const house = await House.open();
    const chat = house.chat({ user: 'Olivia Grant', locale: 'en-US' });
    await files(chat, 'Fabrikam: some users cannot receive mail in Exchange', { severity: 'B' });
    await chat.presses('request.view');
    await chat.presses('request.forward');
    chat.hears((m) => m.forwarding.card.language('简体中文'));
    await house.close();
  });
});
