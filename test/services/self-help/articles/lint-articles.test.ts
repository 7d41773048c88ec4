import assert from 'node:assert/strict';
import type { Article } from '../../../../services/model/article.js';
import { lintArticles } from '../../../../services/self-help/articles/lint-articles.js';
import { lengthOf } from '../../../../services/self-help/articles/lint-shape.js';

const WORDS = 'open the page and look at what it says about the mailbox of this person '.repeat(3).trim();
const ENGLISH: Article = {
  id: 'mail-late',
  locale: 'en-US',
  sourceId: 'own',
  serviceId: 'exchange-online',
  title: 'Mail arrives hours late',
  symptoms: ['mail comes late', '4.4.7 in the bounce', 'two hours for one mail', 'mail hangs somewhere'],
  codes: ['4.4.7'],
  causes: ['The other server does not answer.'],
  steps: [WORDS, `First ${WORDS}`, `Then ${WORDS}`],
  check: 'Send one mail and see when it arrives.',
  collect: ['Sender and recipient', 'Complete bounce message'],
  link: 'https://learn.microsoft.com/exchange/',
};
const HAN = '打开管理中心，查看这个人的邮箱是否还有空间，再看规则。'.repeat(3);
const CHINESE: Article = {
  ...ENGLISH,
  locale: 'zh-CN',
  title: '邮件晚到几个小时',
  symptoms: ['邮件来得很慢', '退信里写 4.4.7', '一封信要两个小时', '信卡在哪里了'],
  causes: ['对方的服务器没有应答。'],
  steps: [HAN, HAN, HAN],
  check: '发一封信，看什么时候到。',
  collect: ['发件人和收件人', '完整的退信'],
};
const TAIWAN: Article = {
  ...CHINESE,
  locale: 'zh-TW',
  title: '郵件晚到幾個小時',
  symptoms: ['信很慢才到', '退信寫 4.4.7', '一封信要兩個小時', '信卡在哪裡了'],
  causes: ['對方的伺服器沒有回應。'],
  steps: [1, 2, 3].map(() => '開啟系統管理中心，查看這個人的信箱是否還有空間，再看規則。'.repeat(3)),
  check: '寄一封信，看什麼時候到。',
  collect: ['寄件者與收件者', '完整的退信'],
};
const ALL = [ENGLISH, CHINESE, TAIWAN];
const HOSTS = new Set(['learn.microsoft.com', '*.azure.cn']);

function found(...articles: readonly Article[]): readonly string[] {
  return lintArticles(articles, { hosts: HOSTS }).map(({ locale, problem }) => `${locale}: ${problem}`);
}

describe('the linter of our own articles', () => {
  it('finds nothing to mend in good ones', () => {
    assert.deepEqual(found(...ALL), []);
  });

  const WRONG: readonly (readonly [string, Article, string])[] = [
    ['too few steps', { ...ENGLISH, steps: [WORDS + WORDS, WORDS] }, 'en-US: it has 2 steps'],
    ['nine steps', { ...ENGLISH, steps: Array.from({ length: 9 }, () => 'Look at it well.').concat() }, 'en-US: it has 9 steps'],
    ['three symptoms', { ...ENGLISH, symptoms: ENGLISH.symptoms.slice(0, 3) }, 'en-US: it has 3 symptoms'],
    ['one thing to collect', { ...ENGLISH, collect: ['Sender'] }, 'en-US: it has 1 things to collect'],
    ['a label that is a sentence', { ...ENGLISH, collect: ['Sender.', 'Time'] }, 'en-US: collect 1 ends with a full stop'],
    ['a long label', { ...CHINESE, collect: ['字'.repeat(31), '时间'] }, 'zh-CN: collect 1 is longer than 30 characters'],
    ['a long title', { ...CHINESE, title: '字'.repeat(35) }, 'zh-CN: the title has 35 characters'],
    ['a short text', { ...ENGLISH, steps: ['Look.', 'Look again.', 'Wait.'] }, 'en-US: it has 18 words after the front matter'],
    ['a heading', { ...ENGLISH, check: '# Check\nIt works.' }, 'en-US: the check has a heading'],
    ['an image', { ...ENGLISH, check: 'See ![it](x.png).' }, 'en-US: the check has an image'],
    ['HTML', { ...ENGLISH, check: 'It works<br>now.' }, 'en-US: the check has HTML'],
    ['a list in a step', { ...ENGLISH, steps: [WORDS, WORDS, `${WORDS}\n   - and this`] }, 'en-US: step 3 has a list within a list'],
    ['bold that is not closed', { ...ENGLISH, check: 'Press **Save.' }, 'en-US: the check has ** without its partner'],
    [
      'a link elsewhere',
      { ...ENGLISH, link: 'https://example.com/' },
      'en-US: the link leads to example.com, which is not in link-hosts.txt',
    ],
    [
      'a link without encryption',
      { ...ENGLISH, check: 'See http://docs.azure.cn/x.' },
      'en-US: the check has http://docs.azure.cn/x., which is no https address',
    ],
    ['a half-width comma', { ...CHINESE, check: '发一封信,看什么时候到。' }, 'zh-CN: the check has the half-width sign in "信,"'],
    ['a full-width letter', { ...CHINESE, check: '发到Ａ信箱。' }, 'zh-CN: the check has the full-width Ａ'],
    ['Traditional characters', { ...CHINESE, check: '發一封信。' }, 'zh-CN: the check has the Traditional 發'],
    ['Simplified characters', { ...TAIWAN, check: '发一封信。' }, 'zh-TW: the check has the Simplified 发'],
    ["the mainland's words", { ...TAIWAN, check: '請用戶看郵箱。' }, 'zh-TW: the check says 用戶, as the mainland does'],
    ['Chinese in English', { ...ENGLISH, check: 'Open 设置 there.' }, 'en-US: the check has the Chinese 设'],
    ['a code that is nowhere else', { ...ENGLISH, codes: ['4.4.7', '5.0.0'] }, 'en-US: the code 5.0.0 stands nowhere in the article'],
  ];
  for (const [what, article, problem] of WRONG) {
    it(`finds ${what}`, () => assert.ok(found(article).includes(problem), found(article).join('\n')));
  }

  it('lets what is no slip be', () => {
    const fine = { ...TAIWAN, check: '租用戶的用戶端用 `郵箱,登錄` 開啟 https://docs.azure.cn/，按 **已停止(已解除配置)**。' };
    assert.deepEqual(found(fine), []);
    assert.deepEqual(found({ ...ENGLISH, check: 'Ask for the service number (备案服务号) there.' }), []);
  });

  it('wants the languages to say the same', () => {
    assert.deepEqual(found(ENGLISH, { ...CHINESE, steps: [...CHINESE.steps, '再试一次。'] }), ['zh-CN: it has 4 steps, en-US has 3']);
  });

  it('wants a symptom in one article only, whatever its spaces and signs, in each language for itself', () => {
    const other = { ...ENGLISH, id: 'mail-lost', symptoms: ['Mail comes late!', 'b b', 'c c', 'd d 4.4.7'] };
    assert.deepEqual(found(ENGLISH, other), ['en-US: the symptom "Mail comes late!" is also in mail-late']);
    assert.deepEqual(found(ENGLISH, { ...CHINESE, id: 'mail-lost', symptoms: ENGLISH.symptoms }), []);
  });

  it('counts English in words, and Chinese in characters, where a command is one', () => {
    assert.equal(lengthOf('Open **mail flow**, then `Get-Mailbox -Identity x`.', 'en-US'), 7);
    assert.equal(lengthOf('打开 `portal.azure.cn`，看 5.7.1。', 'zh-CN'), 5);
  });
});
