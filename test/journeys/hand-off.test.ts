import assert from 'node:assert/strict';
import type { Chat } from './chat.js';
import { textOf } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { files } from './walk.js';

const TICKET = '2611230040001234';

inEachLanguage('the prepared hand-off', (language) => {
  const { locale, user, note } = language;
  let house: House;
  let chat: Chat;
  beforeEach(async () => {
    house = await House.open();
    house.relay = 'handoff';
    chat = house.chat({ user, locale });
  });
  afterEach(() => house.close());
  const stored = async () => {
    const [request] = await house.requestsOf(house.user(user));
    assert.ok(request);
    return request;
  };
  async function handsOff(): Promise<void> {
    await files(chat, language.mail);
    await house.deliver();
    await chat.presses('request.handOff');
  }

  it('shows the way through the portal, the text to paste and where the ticket number goes; nothing is claimed before', async () => {
    await handsOff();
    const { number, customer, status, deliveries } = await stored();
    chat.hears((m) => m.forwarding.handOff.heading(number));
    chat.hears((m) => m.forwarding.handOff.steps(customer.name, 'Exchange Online')[1] ?? '');
    const text = String(chat.find('text.copy').action.data['text']);
    for (const part of [number, customer.name, customer.domain, 'Exchange Online']) assert.ok(text.includes(part), part);
    assert.match(JSON.stringify(chat.heard), /Action\.OpenUrl.*partnercenter\.microsoftonline\.cn/u);
    assert.equal(status, 'submitted');
    assert.equal(deliveries.length, 1);
  });

  it('is delivered once the ticket number is typed, in place of the card, and every view says the number', async () => {
    await handsOff();
    await chat.presses('request.enterReference', { externalReference: ` ${TICKET} ` });
    const request = await stored();
    assert.deepEqual([request.status, request.externalReference, request.deliveries], ['delivered', TICKET, []]);
    assert.deepEqual(
      request.history.slice(1).map((line) => [line.kind, line.actor.kind]),
      [
        ['reference', 'partner'],
        ['status', 'partner'],
      ],
    );
    assert.ok(chat.heard.every(({ updated }) => updated));
    chat.hears((m) => m.forwarding.handOff.delivered(request.number, TICKET));
    chat.hears((m) => m.words.status.delivered);
  });

  it('keeps a number that cannot be one as it was typed, and says so', async () => {
    await handsOff();
    await chat.presses('request.enterReference', { externalReference: '?? ask Wang' });
    chat.hears((m) => m.notices.errors.reference_invalid);
    const { action } = chat.find('request.enterReference');
    assert.equal(action.inputs.find(({ id }) => id === 'externalReference')?.value, '?? ask Wang');
    assert.equal((await stored()).status, 'submitted');
    await chat.presses('request.enterReference', { externalReference: TICKET });
    assert.equal((await stored()).status, 'delivered');
  });

  it('sends a text that is too long for a card in parts, each alone in its message', async () => {
    await files(chat, language.mail, { description: '收不到邮件\n'.repeat(1_300) });
    await chat.presses('request.handOff');
    const parts: string[] = [];
    for (const n of [1, 2]) {
      await chat.presses('request.handOff', {}, messagesPart(n));
      assert.equal(chat.heard.length, 1);
      assert.deepEqual(chat.heard[0]?.activity.attachments, []);
      parts.push(chat.heard[0]?.activity.text ?? '');
    }
    assert.equal(parts.join('').match(/收不到邮件/gu)?.length, 1_300);
    assert.ok(parts.every((part) => Buffer.byteLength(part) <= 14_000));
  });
  const messagesPart = (n: number) => chat.m.forwarding.handOff.part(n, 2);

  it('reminds of the portal after a note and after a withdrawal, with what to paste there', async () => {
    await handsOff();
    await chat.presses('request.enterReference', { externalReference: TICKET });
    await chat.presses('request.addNote', { note });
    chat.hears((m) => m.forwarding.handOff.reminder(TICKET));
    assert.equal(chat.find('text.copy').action.data['text'], note);
    await chat.presses('request.withdraw');
    await chat.presses('request.withdraw');
    chat.hears((m) => m.forwarding.handOff.reminderWithdrawn(TICKET));
    assert.match(String(chat.find('text.copy').action.data['text']), new RegExp(TICKET, 'u'));
  });

  it('reminds of the portal after a file, also when that goes on with work that waited for the partner', async () => {
    await handsOff();
    await chat.presses('request.enterReference', { externalReference: TICKET });
    await house.desk.setStatus((await stored()).id, { status: 'waiting_on_partner', note: '?' });
    await chat.attaches([{ name: 'a.png', contentType: 'image/png', blobId: 'a'.repeat(64), size: 10 }]);
    await chat.presses('files.attach');
    chat.hears((m) => m.forwarding.handOff.reminder(TICKET));
    assert.equal(chat.find('text.copy').action.data['text'], 'a.png');
  });
  it('is ended by the partner, who alone knows what the portal says', async () => {
    await handsOff();
    await chat.presses('request.enterReference', { externalReference: TICKET });
    await chat.presses('request.report', { status: 'in_progress' });
    const { number } = await stored();
    chat.hears((m) => m.relaying.done.in_progress(number));
    await chat.presses('request.report', { status: 'closed' });
    chat.hears((m) => m.relaying.done.closed(number));
    assert.equal((await stored()).status, 'closed');
  });
  it('reminds of nothing while it was not handed off', async () => {
    await files(chat, language.mail);
    await chat.presses('request.view');
    await chat.presses('request.addNote', { note });
    chat.doesNotHear((m) => m.forwarding.handOff.reminderHeading);
  });

  it('is not needed for a request that goes another way, whose number can be typed all the same', async () => {
    house.relay = 'desk';
    const requestId = await files(chat, language.mail);
    await chat.submits({ kind: 'request.handOff', v: 1, requestId });
    const { number } = await stored();
    chat.hears((m) => m.forwarding.handOff.notNeeded(number));
    await chat.presses('request.enterReference');
    await chat.presses('request.enterReference', { externalReference: TICKET });
    chat.hears((m) => m.forwarding.handOff.referenceSaved(number, TICKET));
    assert.deepEqual([(await stored()).status, (await stored()).externalReference], ['submitted', TICKET]);
    await chat.submits({ kind: 'request.enterReference', v: 1, requestId, externalReference: 'other-1' });
    chat.hears((m) => m.notices.errors.transition_not_allowed);
    assert.equal((await stored()).externalReference, TICKET);
  });

  it('is where the warning about the promise leads while it was not handed off, with a word for the customer', async () => {
    await files(chat, language.mail);
    house.clock.forward({ hours: 80 });
    await house.raise();
    await house.tell();
    chat.hears((m) => m.together.buttons.handOff, chat.news);
    await chat.presses('request.forward');
    assert.match(String(chat.find('text.copy').action.data['text']), /深表歉意/u);
    await chat.presses('request.handOff');
    chat.hears((m) => m.forwarding.handOff.intro);
  });

  it('is not shown for another partner’s request', async () => {
    const requestId = await files(chat, language.mail);
    const stranger = house.chat({ user: 'Daniel Brooks', locale: 'en-US' });
    await stranger.submits({ kind: 'request.handOff', v: 1, requestId });
    stranger.hears((m) => m.notices.errors.request_not_found);
    await stranger.submits({ kind: 'request.enterReference', v: 1, requestId, externalReference: TICKET });
    assert.doesNotMatch(textOf(stranger.heard), /SR-/u);
    assert.equal((await stored()).status, 'submitted');
  });
});
