import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeArticleIndex } from '../../../adapters/minisearch/article-index.js';
import { LOCALES, type Locale } from '../../../services/model/locale.js';
import { ARTICLES } from './sample-articles.js';

const index = makeArticleIndex(ARTICLES);

function suggests(text: string, serviceId: string, locale: Locale = 'zh-CN'): readonly string[] {
  return index.suggest({ text, serviceId, locale, limit: 3 }).map((article) => article.id);
}

describe('self-help articles', () => {
  for (const [text, serviceId, id] of [
    ['Exchange 用户收不到外部邮件', 'exchange-online', 'mail-missing'],
    ['使用者收不到外部郵件', 'exchange-online', 'mail-missing'],
    ['Users cannot receive external mail', 'exchange-online', 'mail-missing'],
    ["Users can't sign in to Teams since this morning, urgent", 'teams', 'teams-sign-in'],
    ['用户登录不了 Teams', 'teams', 'teams-sign-in'],
    ['開會時聽不到聲音', 'teams', 'teams-audio'],
    ['550 5.7.708 Service unavailable', 'exchange-online', 'ndr-708'],
    ['错误 0x8004de40', 'onedrive', 'sync-stuck'],
    ['AADSTS50053', 'entra-id', 'sign-in-blocked'],
    ['信箱滿了', 'exchange-online', 'mailbox-full'],
    ['订阅被暂停了', 'billing', 'suspended'],
  ] as const) {
    it(`offers ${id} first for "${text}"`, () => assert.equal(suggests(text, serviceId)[0], id));
  }

  for (const [text, serviceId] of [
    ['今天天气不错', 'teams'],
    ['the weather is nice', 'exchange-online'],
    ['打印机坏了', 'exchange-online'],
    ['', 'teams'],
    ['a', 'teams'],
    ['的', 'teams'],
  ] as const) {
    it(`offers nothing for "${text}"`, () => assert.deepEqual(suggests(text, serviceId), []));
  }

  it("prefers the chosen service's article, and offers another's only when it leaves no doubt", () => {
    assert.equal(suggests('无法登录', 'teams')[0], 'teams-sign-in');
    assert.equal(suggests('无法登录', 'entra-id')[0], 'sign-in-blocked');
    assert.deepEqual(suggests('邮箱满了', 'azure'), ['mailbox-full']);
    assert.deepEqual(suggests('虚拟机满了，登录不进去，远程桌面超时', 'azure'), []);
  });

  it('shows each article once, in the language of the person, whatever language was typed', () => {
    for (const locale of LOCALES) {
      const found = index.suggest({ text: '收不到外部邮件 external mail', serviceId: 'exchange-online', locale, limit: 3 });
      assert.equal(found[0]?.id, 'mail-missing');
      assert.ok(found.every((article) => article.locale === locale));
      assert.equal(new Set(found.map((article) => article.id)).size, found.length);
    }
  });

  it('gives an article by id and language, and nothing for an unknown id', () => {
    assert.equal(index.get('sync-stuck', 'en-US')?.title, 'OneDrive does not sync');
    assert.equal(index.get('nothing', 'en-US'), undefined);
  });

  it("names a service's commonest symptoms, one an article", () => {
    assert.deepEqual(index.common('teams', 'en-US', 5), ["users can't sign in to teams", 'nobody hears me in a meeting']);
    assert.deepEqual(index.common('teams', 'en-US', 1), ["users can't sign in to teams"]);
    assert.deepEqual(index.common('nothing', 'en-US', 5), []);
  });

  it('keeps to the limit and fails on no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(3), (text, limit) => {
        assert.ok(index.suggest({ text: `${text} 邮件 mail`, serviceId: 'exchange-online', locale: 'zh-TW', limit }).length <= limit);
      }),
    );
  });
});
