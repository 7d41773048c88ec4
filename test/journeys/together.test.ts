import assert from 'node:assert/strict';
import type { Chat } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { files } from './walk.js';

inEachLanguage('two colleagues with one request', (language) => {
  const { locale, user, colleague } = language;
  let house: House;
  let chat: Chat;
  let other: Chat;
  let requestId: string;
  beforeEach(async () => {
    house = await House.open();
    chat = house.chat({ user, locale });
    other = house.chat({ user: colleague, locale, channel: 'msteams' });
    requestId = await files(chat, language.mail);
    await house.deliver();
  });
  afterEach(() => house.close());

  const stored = async () => {
    const [request] = await house.requestsOf(house.user(user));
    assert.ok(request);
    return request;
  };
  const deskNotes = async (text: string) => {
    house.clock.forward({ minutes: 5 });
    await house.desk.addNote(requestId, { text, representative: 'Li Na' });
    await house.adapter.quiet();
  };
  /** Looks at it by its number, as a colleague who was told it on the phone would. */
  const looks = async (who: Chat) => who.says((await stored()).number);

  it('shows who answers for it, and hands it over to whom is picked', async () => {
    const { number } = await stored();
    await looks(chat);
    chat.hears((m) => m.words.labelled(m.requests.view.owner) + '\n' + m.words.you);
    await chat.presses('request.handOver');
    chat.hears((m) => m.together.handOver.heading(number));
    chat.doesNotHear('孙嘉禾');
    await chat.presses('request.handOver', {}, colleague);
    chat.hears((m) => m.together.done.handedOver(number, colleague));
    const { owner, history } = await stored();
    assert.deepEqual(owner, { userId: other.user.id, name: colleague });
    const [line] = history.slice(-1);
    assert.ok(line?.kind === 'owner' && line.actor.kind === 'partner' && line.actor.userId === chat.user.id);
    await other.says(`hand over ${number.toLowerCase()}`);
    other.hears((m) => m.requests.history.owner(colleague));
    other.hears((m) => m.requests.view.watchers(2, true));
    assert.ok(other.offers('request.handOver') && !other.offers('request.unfollow'));
  });

  it('tells a colleague who follows that it is theirs now, where they follow it', async () => {
    const { number } = await stored();
    await looks(other);
    await other.presses('request.follow');
    other.hears((m) => m.together.done.followed(number));
    await chat.submits({ kind: 'request.handOver', v: 1, requestId, userId: other.user.id });
    await house.adapter.quiet();
    other.hears((m) => m.watching.changed.owner(number, colleague), other.news);
    assert.deepEqual(chat.news, [], 'who did it is not told of it');
    await deskNotes('one more question');
    other.hears('one more question', other.news);
  });

  it('is taken over by a colleague, and the former owner is told and can leave then', async () => {
    const { number } = await stored();
    await chat.submits({ kind: 'request.unfollow', v: 1, requestId });
    chat.hears((m) => m.notices.errors.owner_follows);
    await looks(other);
    await other.presses('request.handOver', {}, other.m.together.buttons.takeOver);
    other.hears((m) => m.together.done.tookOver(number));
    await house.adapter.quiet();
    chat.hears((m) => m.watching.changed.owner(number, colleague), chat.news);
    house.clock.forward({ minutes: 1 });
    await looks(chat);
    await chat.presses('request.unfollow');
    chat.hears((m) => m.together.done.unfollowed(number));
    chat.shows('request.follow');
    await deskNotes('after leaving');
    chat.doesNotHear('after leaving', chat.news);
    other.hears('after leaving', other.news);
  });

  it('goes only to people of the partner who may escalate', async () => {
    for (const nobody of ['孙嘉禾', 'Daniel Brooks']) {
      await chat.submits({ kind: 'request.handOver', v: 1, requestId, userId: house.user(nobody).id });
      chat.hears((m) => m.notices.errors.colleague_not_found);
    }
    assert.equal((await stored()).owner.userId, chat.user.id);
    const stranger = house.chat({ user: 'Daniel Brooks', locale });
    await stranger.submits({ kind: 'request.handOver', v: 1, requestId, userId: stranger.user.id });
    stranger.hears((m) => m.notices.errors.request_not_found);
  });

  it('is not handed over once it is over, whatever an old card says', async () => {
    await looks(chat);
    const old = chat.find('request.handOver');
    await chat.presses('request.withdraw');
    await chat.presses('request.withdraw', {}, chat.m.buttons.withdrawConfirm);
    await chat.press(old);
    chat.hears((m) => m.notices.errors.transition_not_allowed);
    chat.hears((m) => m.words.status.withdrawn);
  });

  it('says what could not be delivered, and sends it again once', async () => {
    const { number, partnerId } = await stored();
    await house.now.store.requests.change(partnerId, requestId, (request) => ({
      ...request,
      relay: 'webhook',
      deliveries: [{ entry: 0, since: request.createdAt, attempts: 9, dueAt: request.createdAt, failedAt: request.createdAt }],
    }));
    await looks(chat);
    chat.hears((m) => m.requests.trouble.failed('10:00'));
    await chat.presses('request.sendAgain');
    chat.hears((m) => m.together.done.sentAgain(number));
    chat.hears((m) => m.requests.history.sentAgain);
    assert.ok((await stored()).deliveries.every(({ failedAt }) => failedAt === undefined));
    await other.submits({ kind: 'request.sendAgain', v: 1, requestId });
    other.hears((m) => m.together.done.nothingToSend(number));
    assert.equal((await stored()).history.filter(({ kind }) => kind === 'sent_again').length, 1);
  });

  it('turns amber and red in list and view as time runs out, stands still while asked, and says at last that it came late', async () => {
    const { promised } = await stored();
    const due = new Date(promised.dueAt ?? '');
    const at = (minutes: number) =>
      house.clock.forward({ minutes: Math.round((due.getTime() - house.clock.now().getTime()) / 60_000) + minutes });
    const hearsInBoth = async (wording: (m: Chat['m']) => string) => {
      await chat.says(language.myRequests);
      chat.hears(wording);
      await looks(chat);
      chat.hears(wording);
    };
    await chat.says(language.myRequests);
    chat.doesNotHear((m) => m.requests.promise.soon);
    at(-10);
    await hearsInBoth((m) => m.requests.promise.soon);
    at(20);
    await hearsInBoth((m) => m.requests.promise.missed);
    await house.desk.setStatus(requestId, { status: 'waiting_on_partner', note: 'which tenant?' });
    await hearsInBoth((m) => m.requests.promise.paused);
    await chat.presses('request.addNote', { note: language.note });
    await deskNotes('solved');
    await hearsInBoth((m) => m.requests.promise.late);
  });
});

inEachLanguage('a shift hand-over', (language) => {
  const { locale, user, colleague } = language;
  let house: House;
  let chat: Chat;
  beforeEach(async () => {
    house = await House.open();
    chat = house.chat({ user, locale });
  });
  afterEach(() => house.close());
  const copied = () => String(chat.find('text.copy').action.data['text']);

  it('says that there is nothing', async () => {
    await chat.says(chat.m.together.buttons.shift);
    chat.hears((m) => m.together.shift.none);
    chat.hears((m) => m.together.shift.unchanged);
    assert.ok(!chat.offers('text.copy'));
  });

  it('tells across a shift what is new, answered and closed, each once, and opens what is pressed', async () => {
    const first = await files(chat, language.mail);
    const second = await files(house.chat({ user: colleague, locale }), language.billing);
    await house.deliver();
    const [newest, oldest] = await house.requestsOf(house.user(user));
    assert.ok(newest && oldest);
    const numbers = `${newest.number}, ${oldest.number}`;

    await chat.says(chat.m.together.buttons.shift);
    chat.hears((m) => m.together.shift.created(2, numbers));
    chat.hears((m) => m.together.shift.groups.rest);
    chat.hears((m) => m.together.shift.owner(m.words.you));
    chat.hears((m) => m.together.shift.owner(colleague));
    assert.ok(copied().includes(newest.number) && copied().includes(oldest.number));

    house.clock.forward({ minutes: 8 * 60 });
    await house.desk.setStatus(first, { status: 'waiting_on_partner', note: 'which mailbox?' });
    const third = house.chat({ user: colleague, locale });
    await third.submits({ kind: 'request.withdraw', v: 1, requestId: second, confirmed: true });
    await chat.says(language.myRequests);
    await chat.presses('shift.show');
    chat.hears((m) => m.together.shift.answered(1, oldest.number));
    chat.hears((m) => m.together.shift.closed(1, newest.number));
    chat.doesNotHear((m) => m.together.shift.created(2, numbers));
    chat.hears((m) => m.together.shift.groups.waiting);
    chat.doesNotHear((m) => m.together.shift.groups.rest);
    await chat.presses('request.view', {}, oldest.number);
    chat.hears('which mailbox?');

    house.clock.forward({ minutes: 10 });
    await chat.says(chat.m.together.buttons.shift);
    chat.hears((m) => m.together.shift.answered(1, oldest.number));
    house.clock.forward({ minutes: 60 });
    await chat.says(chat.m.together.buttons.shift);
    chat.hears((m) => m.together.shift.unchanged);
  });

  it('puts what is nearly due before everything else, and lets a question that stood stand', async () => {
    await files(house.chat({ user: colleague, locale }), language.mail);
    await house.deliver();
    const [request] = await house.requestsOf(house.user(user));
    const due = Date.parse(request?.promised.dueAt ?? '');
    house.clock.forward({ minutes: Math.round((due - house.clock.now().getTime()) / 60_000) - 5 });
    await chat.says(language.customer);
    chat.isAsked('chooseService');
    await chat.says(chat.m.together.buttons.shift);
    chat.hears((m) => m.together.shift.groups.promise);
    chat.isAsked('chooseService');
    assert.ok(copied().includes(chat.m.requests.promise.soon));
  });

  it('remembers over a restart when it was asked for last', async () => {
    await chat.says(chat.m.together.buttons.shift);
    await house.restart();
    house.clock.forward({ minutes: 5 * 60 });
    await files(chat, language.mail);
    await chat.says(chat.m.together.buttons.shift);
    chat.hears((m) => m.together.shift.since('10:00'));
  });
});
