import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LOCALES, type Locale } from '../../../../services/model/locale.js';
import { parseLexicon } from '../../../../services/self-help/ranking/lexicon.js';
import { openRanking } from '../../../../services/self-help/ranking/open-ranking.js';
import { packRanking } from '../../../../services/self-help/ranking/pack-ranking.js';
import { transferablesOf } from '../../../../services/self-help/ranking/packed.js';
import type { RankedDocument, RankingQuestion } from '../../../../services/self-help/ranking/ranking.js';
import { documentOf } from './documents.js';

const { concepts } = parseLexicon(
  [
    '收不到, 没收到, not received, not delivered',
    '邮件, 信, mail, email',
    '邮箱, 信箱, mailbox',
    '满, 爆了, full',
    '登录, 登入, sign in, log in',
    '@other, zoom, 腾讯会议',
  ].join('\n'),
);
const rankingOf = (documents: readonly RankedDocument[]) => openRanking(packRanking(documents, concepts));
const ask = (documents: readonly RankedDocument[], text: string, given: Partial<RankingQuestion> = {}) =>
  rankingOf(documents).ask({ text, locale: 'en-US', limit: 3, ...given });
const ids = (documents: readonly RankedDocument[], text: string, given: Partial<RankingQuestion> = {}) =>
  ask(documents, text, given).hits.map(({ articleId }) => articleId);

const FULL = documentOf('mailbox-full', {
  serviceId: 'exchange',
  title: 'Mailbox is full',
  symptoms: ['Quota reached, no mail comes in'],
  text: 'Empty the deleted items.',
});
const NDR = documentOf('ndr', {
  serviceId: 'exchange',
  title: 'Mail is rejected',
  codes: ['550 5.7.708'],
  text: 'The tenant may not send yet.',
});
const SYNC = documentOf('sync', {
  serviceId: 'onedrive',
  title: 'OneDrive does not sync',
  symptoms: ['Files stay in pending'],
  text: 'Pause and resume, then reset.',
});
const OTHERS = Array.from({ length: 40 }, (_, index) =>
  documentOf(`other-${index}`, { title: `Report ${index} shows old numbers`, text: 'Refresh the data set and look at the gateway.' }),
);
const ALL = [FULL, NDR, SYNC, ...OTHERS];

describe('Asking the ranking', () => {
  it('finds an article by its title, a symptom, other forms of its words and one slip of the hand', () => {
    assert.equal(ids(ALL, 'mailbox full')[0], 'mailbox-full');
    assert.equal(ids(ALL, 'file is pending since yesterday')[0], 'sync');
    assert.equal(ids(ALL, 'onedrive syncing')[0], 'sync');
    assert.equal(ids(ALL, 'onedirve')[0], 'sync');
  });

  it('gives an exact code a place among the first three, whatever else is said', () => {
    assert.ok(ids(ALL, 'reports show old numbers since refresh of the data set gateway 5.7.708').includes('ndr'));
  });

  it('finds an article that exists in another language only, by the lexicon, and says in which', () => {
    const [hit] = ask(ALL, '邮箱爆了', { locale: 'zh-CN' }).hits;
    assert.deepEqual([hit?.articleId, hit?.locale], ['mailbox-full', 'en-US']);
    assert.equal(ids(ALL, '信箱滿', { locale: 'zh-TW' })[0], 'mailbox-full');
  });

  it('gives each article once, in the language of the question where it exists in it', () => {
    const chinese = [
      documentOf('mailbox-full', { locale: 'zh-CN', title: '邮箱已满' }),
      documentOf('mailbox-full', { locale: 'zh-TW', title: '信箱已滿' }),
    ];
    const documents = [...ALL, ...chinese];
    for (const locale of LOCALES) {
      const { hits } = ask(documents, '邮箱满了 mailbox full', { locale });
      assert.equal(hits[0]?.articleId, 'mailbox-full');
      assert.equal(hits[0].locale, locale);
      assert.equal(documents[hits[0].document]?.locale, locale);
      assert.equal(new Set(hits.map(({ articleId }) => articleId)).size, hits.length);
    }
  });

  it('takes the service for a hint and not for a wall', () => {
    const twins = [
      documentOf('teams-slow', { serviceId: 'teams', title: 'Client is slow' }),
      documentOf('crm-slow', { serviceId: 'crm', title: 'Client is slow' }),
      ...OTHERS,
    ];
    assert.equal(ids(twins, 'client slow', { serviceId: 'crm' })[0], 'crm-slow');
    assert.equal(ids(twins, 'client slow', { serviceId: 'teams' })[0], 'teams-slow');
    assert.equal(ids(ALL, 'mailbox full', { serviceId: 'onedrive' })[0], 'mailbox-full');
  });

  it('lets what was learnt decide between near ones, and never lift what does not fit', () => {
    const twins = [documentOf('one', { title: 'Client is slow' }), documentOf('two', { title: 'Client is slow' }), ...ALL];
    const prior = (wanted: string) => (articleId: string) => (articleId === wanted ? 1 : -1);
    assert.equal(ids(twins, 'client slow', { prior: prior('one') })[0], 'one');
    assert.equal(ids(twins, 'client slow', { prior: prior('two') })[0], 'two');
    assert.equal(ids(ALL, 'mailbox full', { prior: prior('sync') })[0], 'mailbox-full');
    assert.equal(ids(ALL, 'mailbox full', { prior: () => Number.NaN })[0], 'mailbox-full');
  });

  it('does not know what nothing fits: another product, a greeting, no words at all', () => {
    for (const text of ['', '   ', '?!', 'hello', '你好', 'asdf qwertz', 'zoom mailbox', '腾讯会议没有声音', 'the coffee machine leaks']) {
      assert.equal(ask(ALL, text).state, 'unknown', text);
    }
  });

  it('is surer of a question that says it all than of one that hardly does', () => {
    assert.ok(ask(ALL, 'mailbox is full, quota reached').confidence > ask(ALL, 'mail').confidence);
  });

  it('finds nothing among no articles', () => {
    assert.deepEqual(ask([], 'mailbox full'), { state: 'unknown', confidence: 0, hits: [] });
  });

  it('answers the same after having been handed to another thread', () => {
    const packed = packRanking(ALL, concepts);
    const before = openRanking(packed).ask({ text: 'mailbox full', locale: 'en-US', limit: 3 });
    const moved = structuredClone(packed, { transfer: transferablesOf(packed) });
    assert.deepEqual(openRanking(moved).ask({ text: 'mailbox full', locale: 'en-US', limit: 3 }), before);
    assert.equal(packed.weights.length, 0, 'the buffers went over and were not copied');
  });
});

describe('Whatever is asked of whatever articles', () => {
  const word = fc.oneof(
    fc.constantFrom('mail', '邮箱', '信箱', 'full', '5.7.708', 'AADSTS50126', '登录', '滿', 'zoom', '，', '. '),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  const documents = fc.array(
    fc.record({
      articleId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      locale: fc.constantFrom<Locale>(...LOCALES),
      sourceId: fc.constant('own'),
      serviceId: fc.constantFrom('x', 'y'),
      title: text,
      symptoms: fc.array(text, { maxLength: 3 }),
      codes: fc.array(text, { maxLength: 2 }),
      lead: text,
      text,
    }),
    { maxLength: 8 },
  );

  it('it answers, twice the same, each article once, in falling order, within the limit', () => {
    fc.assert(
      fc.property(documents, text, fc.constantFrom<Locale>(...LOCALES), fc.integer({ min: 0, max: 5 }), (given, asked, locale, limit) => {
        const ranking = rankingOf(given);
        const question = { text: asked, locale, limit, serviceId: 'x' };
        const { state, confidence, hits } = ranking.ask(question);
        assert.deepEqual(ranking.ask(question), { state, confidence, hits });
        assert.ok(confidence >= 0 && confidence <= 1);
        assert.ok(hits.length <= limit);
        assert.equal(new Set(hits.map(({ articleId }) => articleId)).size, hits.length);
        for (const hit of hits) {
          assert.deepEqual([given[hit.document]?.articleId, given[hit.document]?.locale], [hit.articleId, hit.locale]);
          assert.ok(Number.isFinite(hit.score));
        }
      }),
    );
  });
});
