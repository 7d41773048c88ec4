import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeArticleIndex, type ArticleIndexDeps } from '../../../adapters/articles/make-article-index.js';
import { LOCALES, type Locale } from '../../../services/model/locale.js';
import type { IndexEvent } from '../../../services/self-help/articles/index-event.js';
import { packOnce } from '../../fakes/pack-once.js';
import { sampleData } from '../../journeys/house.js';
import { ARTICLES } from './sample-articles.js';

describe('self-help articles', () => {
  let index: ReturnType<typeof makeArticleIndex>;
  /** All of our own, as they come with the product. */
  let whole: ReturnType<typeof makeArticleIndex>;
  const open = (deps: Partial<ArticleIndexDeps> = {}) =>
    makeArticleIndex({ own: ARTICLES, lexicon: [], pack: packOnce, report: () => undefined, ...deps });
  before(async () => {
    const { articles, lexicon } = await sampleData();
    index = open({ lexicon });
    whole = open({ own: articles, lexicon });
  });

  async function suggests(text: string, serviceId: string, locale: Locale = 'zh-CN'): Promise<readonly string[]> {
    const { state, articles } = await whole.suggest({ text, serviceId, locale, limit: 3 });
    assert.equal(articles.length === 0, state === 'unknown');
    return articles.map(({ id }) => id);
  }

  for (const [text, serviceId, id] of [
    ['Exchange 用户收不到外部邮件', 'exchange-online', 'exchange-inbound-mail-missing'],
    ['使用者收不到外部郵件', 'exchange-online', 'exchange-inbound-mail-missing'],
    ['Users cannot receive external mail', 'exchange-online', 'exchange-inbound-mail-missing'],
    ["Users can't sign in to Teams since this morning, urgent", 'teams', 'teams-cannot-sign-in'],
    ['用户登录不了 Teams', 'teams', 'teams-cannot-sign-in'],
    ['開會時聽不到聲音', 'teams', 'teams-meeting-audio-video'],
    ['550 5.7.708 Service unavailable', 'exchange-online', 'exchange-ndr-5-7-708'],
    ['错误 0x8004de40', 'onedrive', 'onedrive-sign-in-error-0x8004de40'],
    ['AADSTS50053', 'entra-id', 'entra-aadsts50053-locked-out'],
    ['信箱滿了', 'exchange-online', 'exchange-mailbox-full'],
    ['订阅被暂停了', 'billing', 'billing-subscription-suspended'],
    ['邮箱满了', 'azure', 'exchange-mailbox-full'],
  ] as const) {
    it(`offers ${id} first for "${text}" (${serviceId})`, async () => assert.equal((await suggests(text, serviceId))[0], id));
  }

  for (const [text, serviceId] of [
    ['今天天气不错', 'teams'],
    ['the weather is nice', 'exchange-online'],
    ['咖啡机坏了', 'exchange-online'],
    ['', 'teams'],
    ['a', 'teams'],
    ['的', 'teams'],
  ] as const) {
    it(`offers nothing for "${text}"`, async () => assert.deepEqual(await suggests(text, serviceId), []));
  }

  it('shows each article once, in the language of the person, whatever language was typed', async () => {
    for (const locale of LOCALES) {
      const { articles } = await index.suggest({ text: '收不到外部邮件 external mail', serviceId: 'exchange-online', locale, limit: 3 });
      assert.equal(articles[0]?.id, 'mail-missing');
      assert.ok(articles.every((article) => article.locale === locale));
      assert.equal(new Set(articles.map(({ id }) => id)).size, articles.length);
    }
  });

  it('gives an article by id and language, in another where it is missing, and nothing for an unknown id', async () => {
    assert.equal((await index.get('sync-stuck', 'en-US'))?.title, 'OneDrive does not sync');
    assert.equal(await index.get('nothing', 'en-US'), undefined);
    const taiwanese = open({ own: ARTICLES.filter(({ locale }) => locale === 'zh-TW') });
    assert.equal((await taiwanese.get('sync-stuck', 'en-US'))?.locale, 'zh-TW');
    const { articles } = await taiwanese.suggest({ text: '0x8004DE40', locale: 'en-US', limit: 3 });
    assert.deepEqual(
      articles.map(({ id, locale }) => [id, locale]),
      [['sync-stuck', 'zh-TW']],
    );
  });

  it("names a service's commonest symptoms, one an article", () => {
    assert.deepEqual(index.common('teams', 'en-US', 5), ["users can't sign in to teams", 'nobody hears me in a meeting']);
    assert.deepEqual(index.common('teams', 'en-US', 1), ["users can't sign in to teams"]);
    assert.deepEqual(index.common('nothing', 'en-US', 5), []);
  });

  it('keeps to the limit and fails on no text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(3), async (text, limit) => {
        const { articles } = await index.suggest({ text: `${text} 邮件 mail`, serviceId: 'exchange-online', locale: 'zh-TW', limit });
        assert.ok(articles.length <= limit);
      }),
    );
  });

  it('asks what was learnt of an article with the service of the question', async () => {
    const asked = new Set<string>();
    const learning = open({ prior: (articleId, serviceId) => (asked.add(`${articleId} ${serviceId}`), 0) });
    await learning.suggest({ text: '无法登录', serviceId: 'teams', locale: 'zh-CN', limit: 3 });
    assert.ok(asked.has('teams-sign-in teams'), [...asked].join());
  });

  it('answers that it knows nothing when the index cannot be made or asked, and tells the operator', async () => {
    const events: IndexEvent[] = [];
    const report = (event: IndexEvent) => void events.push(event);
    const question = { text: '无法登录', serviceId: 'teams', locale: 'zh-CN', limit: 3 } as const;
    const without = open({ report, pack: () => Promise.reject(new Error('no thread')) });
    assert.deepEqual(await without.suggest(question), { state: 'unknown', articles: [] });
    const failing = open({
      report,
      prior: () => {
        throw new Error('broken');
      },
    });
    assert.deepEqual(await failing.suggest(question), { state: 'unknown', articles: [] });
    assert.deepEqual(
      events.map(({ event }) => event).filter((event) => event !== 'articles.indexed'),
      ['articles.not_indexed', 'articles.question_failed'],
    );
    assert.equal((await without.get('sync-stuck', 'en-US'))?.id, 'sync-stuck');
  });

  it('does not keep a turn waiting for an index that is not made', async function () {
    this.timeout(10_000);
    const never = open({ pack: () => new Promise(() => undefined) });
    assert.deepEqual(await never.suggest({ text: '无法登录', locale: 'zh-CN', limit: 3 }), { state: 'unknown', articles: [] });
  });
});
