import assert from 'node:assert/strict';
import { customerText } from '../../cards/customer-text.js';
import { messagesFor } from '../../locales/messages.js';
import type { CustomerUpdate, Happening, UpdateKind } from '../../services/model/customer-update.js';
import { LOCALES } from '../../services/model/locale.js';

const AT = '2026-11-23T05:17:00Z';
const KINDS: readonly UpdateKind[] = [
  'saved',
  'delivered',
  'assigned',
  'in_progress',
  'again',
  'waiting',
  'resolved',
  'closed',
  'withdrawn',
  'reference',
  'news',
  'added',
  'late',
];
const update = (...happenings: [Happening] | [Happening, Happening]): CustomerUpdate => ({
  number: 'SR-261123-7F3K',
  serviceId: 'exchange-online',
  title: 'External mail\n  does not arrive',
  happenings,
});
const sentences = (text: string) => text.match(/[.!?](?=\s|$)|[。！？]/gu)?.length ?? 0;

describe('the text for a customer', () => {
  for (const locale of LOCALES) {
    const m = messagesFor(locale);
    for (const kind of KINDS) {
      it(`says ${kind} in ${locale} in two to four sentences, with number, service, title and the time in Beijing`, () => {
        const text = customerText(update({ kind, at: AT }), 'Exchange Online', m);
        for (const part of ['SR-261123-7F3K', 'Exchange Online', 'External mail does not arrive', '2026', '13:17']) {
          assert.ok(text.includes(part), `${part} in: ${text}`);
        }
        assert.match(text, /Beijing time|北京时间|北京時間/u);
        // The first line names the request; it is no sentence of its own.
        const [, body = ''] = text.split('\n');
        assert.ok(sentences(body) >= 1 && sentences(body) <= 3, body);
        assert.doesNotMatch(text, /undefined|\s\s|[，。]\s*[，。]|您好|Dear|Hello/u);
        if (locale !== 'en-US') assert.doesNotMatch(text.replace(/External mail does not arrive|Exchange Online/gu, ''), /[a-z]{3}/u);
      });
    }

    it(`puts the solution between what happened and what is asked, in ${locale}`, () => {
      const text = customerText(update({ kind: 'resolved', at: AT, solution: '1. Reset MX\n\n  2. Wait' }), 'Exchange', m);
      const lines = text.split('\n');
      assert.deepEqual(lines.slice(2, -1), ['1. Reset MX', '', '  2. Wait']);
      assert.equal(lines.at(-1), m.forwarding.update.next.resolved);
    });
  }

  it('says by when the answer is due, at the end of a day as people say it', () => {
    const text = customerText(
      { ...update({ kind: 'delivered', at: AT }), answerBy: '2026-11-23T16:00:00Z' },
      'Exchange',
      messagesFor('en-US'),
    );
    assert.match(text, /first answer is due by Nov 23, 2026 24:00 \(Beijing time\)\.$/u);
  });

  it('tells what was asked for and then the latest, and only the latest’s outlook', () => {
    const m = messagesFor('zh-CN');
    const text = customerText(update({ kind: 'waiting', at: AT }, { kind: 'closed', at: '2026-11-24T05:17:00Z' }), 'Exchange', m);
    assert.ok(text.indexOf('补充信息') < text.indexOf('关闭'));
    assert.ok(text.endsWith(m.forwarding.update.next.closed));
    assert.ok(!text.includes(m.forwarding.update.next.waiting));
  });

  it('names 21Vianet’s ticket where there is one', () => {
    const text = customerText(
      { ...update({ kind: 'delivered', at: AT }), externalReference: '2611230040001234' },
      'Exchange',
      messagesFor('zh-TW'),
    );
    assert.match(text, /世紀互聯工單編號 2611230040001234/u);
  });
});
