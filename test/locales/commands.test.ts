import assert from 'node:assert/strict';
import { readCommand, type Command } from '../../locales/commands.js';
import { messagesFor } from '../../locales/messages.js';

const cases: readonly (readonly [string, Command])[] = [
  ['帮助', 'help'],
  ['說明', 'help'],
  ['help?', 'help'],
  ['？', 'help'],
  ['ＨＥＬＰ', 'help'],
  [' Cancel. ', 'cancel'],
  ['取消！', 'cancel'],
  ['重新开始', 'start_over'],
  ['start   over', 'start_over'],
  ['返回', 'back'],
  ['上一步', 'back'],
  ['back', 'back'],
  ['我的请求', 'list'],
  ['我的要求', 'list'],
  ['My requests', 'list'],
  ['Hi!', 'greeting'],
  ['你好', 'greeting'],
  ['您好。', 'greeting'],
  ['好的', 'yes'],
  ['no', 'no'],
  ['语言', 'language'],
  ['語言', 'language'],
  ['language', 'language'],
  ['转人工', 'help'],
  ['進度', 'list'],
  ['有更新吗？', 'list'],
  ['导出CSV', 'export'],
  ['我要交班', 'shift'],
  ['Sync status', 'sync'],
  ['客户同步', 'sync'],
  ['同步狀態', 'sync'],
  ['English', { language: 'en-US' }],
  ['简体中文', { language: 'zh-CN' }],
  ['繁體中文', { language: 'zh-TW' }],
];

describe('readCommand', () => {
  for (const [text, command] of cases) it(`reads “${text}”`, () => assert.deepEqual(readCommand(text), command));
  for (const text of [
    '',
    '   ',
    '!!!',
    'help Contoso',
    'Contoso cannot cancel a meeting',
    '帮助客户重置密码',
    'hi there, Contoso is down',
    '🙂',
    'x'.repeat(10_000),
  ]) {
    it(`leaves “${text.slice(0, 30)}” to the conversation`, () => assert.equal(readCommand(text), undefined));
  }
  it('reads every word that the help card tells people to type', () => {
    for (const locale of ['zh-CN', 'zh-TW', 'en-US'] as const) {
      for (const { say } of messagesFor(locale).help.commands) assert.ok(readCommand(say), say);
    }
  });
});
