import assert from 'node:assert/strict';
import type { Card } from '../../cards/card.js';
import { progressLine } from '../../cards/progress-line.js';
import { promiseRuns } from '../../cards/promise-line.js';
import { shiftText } from '../../cards/shift-text.js';
import { messagesFor } from '../../locales/messages.js';
import type { Messages } from '../../locales/messages.js';
import { LOCALES } from '../../services/model/locale.js';
import { wordsOf, plain } from '../journeys/card-parts.js';
import { changedCards } from './changed-cards.js';
import { LATER_HISTORY, PROMISES, requestCards } from './request-fixtures.js';
import { aCustomer, aRequest, NOW } from './samples.js';

const words = (part: unknown) => plain(wordsOf(part).join('\n'));
const visible = (card: Card) => card.actions.map(({ type, title }) => `${type.replace('Action.', '')} ${plain(title)}`);
const folded = (card: Card) =>
  card.actions.flatMap((action) => (action.type === 'Action.ShowCard' ? action.card.actions : [])).map(({ title }) => plain(title));

for (const locale of LOCALES) {
  const m: Messages = messagesFor(locale);
  const cards = requestCards(m);
  const card = (name: string): Card => {
    const found = cards[name];
    assert.ok(found, name);
    return found;
  };
  const { together, requests } = m;

  describe(`a request's card in ${locale}`, () => {
    it('names each stage that was reached with its time, and of the others only the next', () => {
      const saved = { savedAt: '2026-11-23T05:12:00Z' };
      const line = (
        progress: object,
        status: 'submitted' | 'in_progress' | 'closed' = 'submitted',
        relay: 'webhook' | 'desk' = 'webhook',
      ) => words(progressLine({ ...saved, ...progress }, { status, relay }, NOW, m)).replaceAll('\n', '');
      const { progress } = requests;
      assert.equal(line({}), `${progress.saved} 13:12 › ${progress.notYet.delivered}`);
      assert.equal(line({}, 'submitted', 'desk'), `${progress.saved} 13:12 › ${progress.notYet.acknowledged}`);
      assert.equal(
        line({ deliveredAt: '2026-11-23T05:13:00Z' }),
        `${progress.saved} 13:12 › ${progress.delivered} 13:13 › ${progress.notYet.acknowledged}`,
      );
      const all = { deliveredAt: '2026-11-23T05:13:00Z', acknowledgedAt: '2026-11-23T05:14:00Z', inProgressAt: '2026-11-23T05:15:00Z' };
      assert.equal(line({}, 'closed'), `${progress.saved} 13:12`, 'nothing is still to come of what is over');
      assert.ok(line(all, 'in_progress').endsWith(`${progress.inProgress} 13:15`));
      assert.ok(
        !line({ ...saved, acknowledgedAt: '2026-11-23T05:14:00Z' }).includes(progress.delivered),
        'what is not recorded is not claimed',
      );
    });

    it('says how the promise stands in a word besides the colour', () => {
      const look = (name: keyof typeof PROMISES) => promiseRuns(PROMISES[name], NOW, m)?.map(({ text, color }) => [plain(text), color]);
      assert.deepEqual(look('soon')?.[0], [requests.promise.soon, 'warning']);
      assert.deepEqual(look('missed')?.[0], [requests.promise.missed, 'attention']);
      assert.deepEqual(look('inTime')?.[0], [requests.promise.inTime, 'good']);
      assert.deepEqual(look('late')?.[0], [requests.promise.late, 'warning']);
      assert.deepEqual(look('paused'), [[requests.promise.paused, undefined]]);
      assert.match(look('fine')?.[0]?.[0] ?? '', /3 .*16:40/u);
      assert.equal(look('fine')?.[0]?.[1], undefined);
      assert.equal(look('over'), undefined);
    });

    it('shows what gets a request going first, and never more than five buttons', () => {
      assert.equal(visible(card('request-stuck'))[0], `Submit ${together.buttons.sendAgain}`);
      assert.equal(visible(card('request-stuck-resolved'))[0], `Submit ${together.buttons.sendAgain}`);
      assert.equal(visible(card('request-handoff'))[0], `Submit ${together.buttons.handOff}`);
      assert.equal(visible(card('receipt-handoff'))[0], `Submit ${together.buttons.handOff}`);
      assert.equal(visible(card('request-resolved'))[0], `Submit ${m.buttons.acceptResolution}`);
      assert.equal(visible(card('request-waiting'))[0], `ShowCard ${m.buttons.reply}`);
      for (const [name, each] of Object.entries(cards)) assert.ok(each.actions.length <= 5, name);
    });

    it('offers to whom it belongs only what they can do', () => {
      assert.deepEqual(folded(card('request')).slice(1), [m.forwarding.buttons.enterReference, m.buttons.withdraw, m.buttons.myRequests]);
      assert.ok(visible(card('request')).includes(`Submit ${together.buttons.handOver}`));
      const others = [...visible(card('request-missed')), ...folded(card('request-missed'))];
      assert.ok(others.includes(`Submit ${together.buttons.takeOver}`));
      for (const title of [together.buttons.follow, together.buttons.handOver]) assert.ok(others.includes(title), title);
      assert.deepEqual(visible(card('request-withdrawn')), [`Submit ${m.forwarding.buttons.open}`, `Submit ${m.buttons.myRequests}`]);
      assert.ok(folded(card('request-busy')).every((title) => title !== together.buttons.follow));
    });

    it('says that nothing is lost where it could not be delivered, and when it is tried again', () => {
      assert.ok(words(card('request-stuck')).includes(requests.trouble.failed('13:12')));
      assert.ok(words(card('request-stuck-resolved')).includes(requests.trouble.updateFailed('13:12')));
      assert.match(words(card('request-retrying')), /4 .*13:24/u);
      assert.ok(words(card('request-handoff')).includes(requests.receipt.honest.handoff));
      for (const healthy of ['request', 'request-withdrawn'])
        assert.ok(!words(card(healthy)).includes('400-089-0365'), `${healthy} has no trouble`);
    });

    it('does not call on its way what waits for a person', () => {
      assert.ok(words(card('request')).includes(m.words.status.submitted));
      for (const [name, standing] of [
        ['request-handoff', requests.progress.byHand],
        ['request-stuck', requests.progress.stuck],
      ] as const) {
        assert.ok(words(card(name)).includes(standing), name);
        assert.ok(!words(card(name)).includes(m.words.status.submitted), name);
      }
    });

    it('calls news of what could not be delivered, or is not there when an answer is due, by what is so', () => {
      const news = changedCards(aRequest({ customer: aCustomer({ locale }), locale }), undefined, m);
      const failed = words(news['changed-delivery-failed']);
      assert.ok(failed.includes(requests.progress.stuck) && !failed.includes(m.words.status.submitted));
      const submitted = { ...aRequest({ customer: aCustomer({ locale }), locale }), status: 'submitted' as const };
      for (const kind of ['changed-promise-soon', 'changed-promise-missed']) {
        const [before] = m.watching.notThere('|').split('|').slice(1);
        assert.ok(before && words(changedCards(submitted, undefined, m)[kind]).includes(before), kind);
      }
    });

    it('lists owner, followers, files with their sizes, and every kind of history line in words', () => {
      const busy = words(card('request-busy'));
      assert.ok(busy.includes(requests.view.watchers(2, true)));
      assert.match(busy, /trace\.zip\n · 8.4 ?MB/u);
      assert.match(busy, /截图 1\.png\n · 482 ?[kK]B/u);
      const { history } = requests;
      for (const said of [history.files(['截图 1.png', 'trace.zip']), history.owner('陈伟'), history.tookOver, history.unfollowed])
        assert.ok(busy.includes(said), said);
      for (const said of [history.deliveryFailed(12), history.sentAgain, history.promise.soon, history.promise.missed])
        assert.ok(busy.includes(said), said);
      for (const { kind } of LATER_HISTORY) assert.ok(!busy.includes(kind.includes('_') ? kind : '\u0000'), kind);
    });

    it('claims on the receipt no more than has happened, by how the request goes to 21Vianet', () => {
      const { honest } = requests.receipt;
      assert.ok(words(card('receipt')).includes(honest.desk));
      assert.ok(words(card('receipt-sent')).includes(honest.sent));
      assert.ok(words(card('receipt-handoff')).includes(honest.handoff));
      for (const name of ['receipt-stuck', 'receipt-later'])
        for (const claim of Object.values(honest)) assert.ok(!words(card(name)).includes(claim), name);
      assert.ok(words(card('receipt')).includes(requests.progress.notYet.acknowledged));
      const handOff = words(card('receipt-handoff'));
      assert.ok(handOff.includes(requests.receipt.promiseAfterHandOff('B')) || handOff.includes(requests.receipt.promiseAfterHandOff('A')));
      assert.ok(!handOff.includes(requests.receipt.phone), 'no call is due before it is there');
      for (const name of ['receipt-sent', 'receipt-handoff', 'receipt-stuck'])
        assert.ok(words(card(name)).includes(requests.progress.notYet.delivered), name);
    });

    it('hands the whole digest over as text, as much as there is room for, and says how much is left', () => {
      const request = aRequest({ customer: aCustomer({ locale }), locale });
      const lines = Array.from({ length: 30 }, (_, n) => ({
        request: { ...request, number: `SR-261123-${n + 100}` },
        promise: PROMISES.soon,
      }));
      const shift = { groups: [{ urgency: 'promise' as const, lines }], created: [], answered: [], closed: [] };
      const digest = { shift, read: 30, total: 30, since: NOW, now: NOW, userId: 'user-1' };
      const text = shiftText(digest, 100_000, m);
      for (const { request: each } of lines) assert.ok(text.includes(each.number));
      assert.ok(text.includes('李娜') && text.includes(requests.promise.soon) && text.includes(m.words.status.submitted));
      const short = shiftText(digest, 2_000, m);
      assert.ok(Buffer.byteLength(short) < 2_100);
      const listed = short.match(/SR-261123-/gu)?.length ?? 0;
      assert.ok(listed > 2 && listed < 30 && short.endsWith(together.shift.more(30 - listed)));
    });
  });
}
