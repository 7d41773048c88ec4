import assert from 'node:assert/strict';
import { messagesFor } from '../../locales/messages.js';
import { widgetMessagesFor } from '../../locales/widget/index.js';

const LOCALES = ['zh-CN', 'zh-TW', 'en-US'] as const;
/** English that stays: names, abbreviations and what is typed as it is. */
const NAMES =
  /SR-\d{6}-\w{4}|21Vianet|Microsoft 365|Microsoft|Azure|Dynamics 365|Teams|Exchange|Contoso|Office|PDF|CSV|JSON|PUBLIC_URL|npm run [a-z:-]+|zip|txt|Word|Excel|PowerPoint|English|Partner|SAMPLE|(?<![A-Za-z])(?:ID|MB|A|B|C|zh-CN|zh-TW|en-US)(?![A-Za-z])/gu;

/** Every text of a language by its path; functions are called with samples that could not be mistaken for words of ours. */
function* textsOf(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') {
    const called = callWithSamples(value as (...args: readonly unknown[]) => unknown, path);
    yield [path, called];
  } else if (value && typeof value === 'object') {
    for (const [key, child] of Object.entries(value)) yield* textsOf(child, `${path}.${key}`);
  }
}

function callWithSamples(text: (...args: readonly unknown[]) => unknown, path: string): string {
  for (const sample of ['SAMPLE', 3, ['SAMPLE'], { customer: 'SAMPLE', service: 'SAMPLE' }]) {
    try {
      const given = text(sample, typeof sample === 'number' ? 4 : /fileTooLarge/u.test(path) ? 10 : 'SAMPLE', 'SAMPLE');
      const said: unknown = Array.isArray(given) ? given.join('\n') : given;
      if (typeof said === 'string' && !/NaN|\[object|undefined/u.test(said)) return said;
    } catch {
      continue;
    }
  }
  throw new Error(`no sample fits ${path}`);
}

const groups = (locale: (typeof LOCALES)[number]) => [
  ...textsOf({ messages: messagesFor(locale), widget: widgetMessagesFor(locale) }, locale),
];

describe('the languages', () => {
  for (const locale of LOCALES) {
    it(`has no empty text in ${locale}`, () => {
      const texts = groups(locale);
      assert.ok(texts.length > 250, String(texts.length));
      for (const [path, text] of texts) assert.ok(text.trim() !== '', path);
    });
    it(`says 您, never 你, and shows no emoji in ${locale}`, () => {
      for (const [path, text] of groups(locale)) assert.doesNotMatch(text, /你|妳|\p{Extended_Pictographic}/u, path);
    });
  }
  for (const locale of ['zh-CN', 'zh-TW'] as const) {
    it(`has no English left in ${locale} except names`, () => {
      for (const [path, text] of groups(locale)) assert.doesNotMatch(text.replace(NAMES, ''), /[A-Za-z]{2,}/u, `${path}: ${text}`);
    });
  }
  it('has no Simplified characters left in zh-TW', () => {
    const simplified = /[们这说请务户语问题关闭单发现进还过时间显错误输查选择确认]/gu;
    const traditionalToo = new Set('請務戶語問題關閉單發現進還過時間顯錯誤輸查選擇確認');
    for (const [path, text] of groups('zh-TW')) {
      const left = [...text.replaceAll('简体中文', '').matchAll(simplified)]
        .map(([character]) => character)
        .filter((c) => !traditionalToo.has(c));
      assert.deepEqual(left, [], `${path}: ${text}`);
    }
  });
  it('has the same texts in every language', () => {
    const keys = (locale: (typeof LOCALES)[number]) => groups(locale).map(([path]) => path.slice(locale.length));
    assert.deepEqual(keys('zh-CN').sort(), keys('en-US').sort());
    assert.deepEqual(keys('zh-TW').sort(), keys('en-US').sort());
  });
});
