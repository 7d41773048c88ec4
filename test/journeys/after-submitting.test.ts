import assert from 'node:assert/strict';
import type { Chat } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { files } from './walk.js';

inEachLanguage('a submitted request', (language) => {
  const { locale, user, note } = language;
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
  const stored = async () => {
    const [request] = await house.requestsOf(house.user(user));
    assert.ok(request);
    return request;
  };
  const desk = async (...statuses: readonly ('in_progress' | 'waiting_on_partner' | 'resolved')[]) => {
    for (const status of statuses) {
      house.clock.forward({ minutes: 5 });
      await house.desk.setStatus(requestId, { status, note: `desk: ${status}`, representative: 'Li Na' });
    }
    await house.adapter.quiet();
  };

  it('tells its watchers of a change of the desk in their language, wherever they are', async () => {
    await desk('in_progress');
    const { number } = await stored();
    chat.hears((m) => m.requests.changed.status(number, m.words.status.in_progress), chat.news);
    chat.hears('desk: in_progress', chat.news);
    chat.hears((m) => m.words.representative('Li Na'), chat.news);
  });

  it('tells a colleague who follows of a note in the colleague’s language, and not the one who wrote it', async () => {
    const [word, theirs] = language.switchTo;
    const { number } = await stored();
    const other = house.chat({ user: language.colleague, locale });
    await other.says(word);
    other.expects(theirs);
    await other.says(language.mail);
    if (other.place() === 'suggestSelfHelp') await other.presses('selfHelp.unsolved');
    await other.presses('request.submit');
    await other.presses('request.joinDuplicate');
    await chat.presses('request.addNote', { note });
    await house.adapter.quiet();
    other.hears(note, other.news);
    other.hears((m) => m.requests.changed.note(number), other.news);
    assert.deepEqual(chat.news, []);
    chat.hears((m) => m.conversation.noteAdded(number));
  });

  it('asks for a note that came without a text', async () => {
    await chat.submits({ kind: 'request.addNote', v: 1, requestId });
    chat.hears((m) => m.requests.note.required);
    await chat.presses('request.addNote', { note });
    chat.hears(note);
    assert.equal((await stored()).history.at(-1)?.kind, 'note');
  });

  it('is withdrawn only after a question, and takes no more notes then', async () => {
    const { number } = await stored();
    await chat.presses('request.withdraw');
    chat.hears((m) => m.requests.withdraw.heading(number));
    assert.equal((await stored()).status, 'delivered');
    await chat.presses('request.view', {}, chat.m.buttons.keep);
    assert.equal((await stored()).status, 'delivered');
    await chat.presses('request.withdraw');
    await chat.presses('request.withdraw', {}, chat.m.buttons.withdrawConfirm);
    chat.hears((m) => m.conversation.withdrawn(number));
    assert.equal((await stored()).status, 'withdrawn');
    await chat.submits({ kind: 'request.addNote', v: 1, requestId, note });
    chat.hears((m) => m.notices.errors.transition_not_allowed);
    await chat.says(language.myRequests);
    chat.hears((m) => m.requests.list.none);
  });

  it('closes when the partner accepts the resolution, and a note reopens it', async () => {
    const { number } = await stored();
    await desk('in_progress', 'resolved');
    await chat.presses('request.acceptResolution');
    chat.hears((m) => m.conversation.resolutionAccepted(number));
    assert.equal((await stored()).status, 'closed');
    await chat.presses('request.addNote', { note }, chat.m.buttons.sendNote);
    assert.equal((await stored()).status, 'in_progress');
    chat.hears((m) => m.words.status.in_progress);
  });

  it('goes on when the partner rejects the resolution, with the reason', async () => {
    const { number } = await stored();
    await desk('resolved');
    await chat.presses('request.rejectResolution', { note });
    chat.hears((m) => m.conversation.resolutionRejected(number));
    const { status, history } = await stored();
    assert.equal(status, 'in_progress');
    assert.ok(history.some((entry) => 'note' in entry && entry.note === note));
  });

  it('is not rejected without a reason', async () => {
    await desk('resolved');
    await chat.submits({ kind: 'request.rejectResolution', v: 1, requestId });
    chat.hears((m) => m.notices.errors.note_empty);
    assert.equal((await stored()).status, 'resolved');
  });

  it('goes on working when the partner answers what was asked', async () => {
    await desk('waiting_on_partner');
    chat.hears((m) => m.requests.view.waiting, chat.news);
    await chat.presses('request.addNote', { note });
    assert.equal((await stored()).status, 'in_progress');
  });

  it('says how it stands when a button is pressed too late', async () => {
    await desk('resolved');
    const accept = chat.find('request.acceptResolution');
    await desk('in_progress');
    await chat.press(accept);
    chat.hears((m) => m.notices.errors.transition_not_allowed);
    chat.hears((m) => m.words.status.in_progress);
    assert.equal((await stored()).status, 'in_progress');
  });

  it('is in the list of the whole partner, newest first', async () => {
    const other = house.chat({ user: language.colleague, locale });
    await files(other, language.billing);
    await other.says(language.myRequests);
    const offered = other.heard.flatMap(({ activity }) => JSON.stringify(activity).match(/SR-\d{6}-\w+/g) ?? []);
    const numbers = (await house.requestsOf(house.user(user))).map(({ number }) => number);
    assert.deepEqual([...new Set(offered)], numbers);
    await other.presses('request.view');
    other.hears(numbers[0] ?? '-');
  });

  it('is shown when its number is typed as people type it, to the partner only', async () => {
    const { number } = await stored();
    const colleague = house.chat({ user: language.colleague, locale });
    await colleague.says(number.toLowerCase().replaceAll('-', ' '));
    colleague.hears(number);
    colleague.shows('request.addNote');
    const stranger = house.chat({ user: '何静怡', locale });
    await stranger.says(number);
    stranger.hears((m) => m.notices.errors.request_not_found);
  });

  it('is not found by a number with a slip, and no draft is begun by it', async () => {
    const { number } = await stored();
    const slip = number.slice(0, -1) + (number.endsWith('7') ? '8' : '7');
    await chat.says(slip);
    chat.hears((m) => m.notices.errors.request_not_found);
    chat.shows();
  });
});
