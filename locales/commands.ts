import type { Locale } from './locale.js';

/** A word that is understood at any time, whatever was asked. */
export type Command =
  | 'help'
  | 'cancel'
  | 'start_over'
  | 'back'
  | 'list'
  | 'greeting'
  | 'yes'
  | 'no'
  | 'solved'
  | 'unsolved'
  | 'language'
  | 'shift'
  | 'export'
  | 'quiet'
  | 'sync'
  | 'collect'
  | { readonly language: Locale };

/** The words are separated by bars, English first, then both kinds of Chinese. */
const words = (...lists: readonly string[]): readonly string[] => lists.flatMap((list) => list.split(' | '));

const said: readonly (readonly [Command, readonly string[]])[] = [
  [
    'help',
    words(
      'help | help me | please help | what can you do | talk to a human | human | agent | phone | phone number | ?',
      '帮助 | 说明 | 救助 | 求助 | 人工 | 转人工 | 人工服务 | 电话 | 電話 | 轉人工 | 真人客服 | 怎么用 | 你能做什么 | 您能做什么 | 幫助 | 說明 | 怎麼用 | 你能做什麼 | 您能做什麼',
    ),
  ],
  ['cancel', words('cancel | cancel it | cancel draft | quit | stop | exit', '取消 | 放弃 | 退出 | 算了 | 不报了 | 放棄 | 結束 | 结束')],
  [
    'start_over',
    words(
      'start over | startover | restart | start again | begin again | reset',
      '重新开始 | 从头开始 | 重来 | 重新開始 | 從頭開始 | 重來',
    ),
  ],
  ['back', words('back | go back | previous | step back', '返回 | 上一步 | 后退 | 回上一步 | 後退')],
  [
    'list',
    words(
      'my requests | requests | list | list requests | my service requests | open requests | show my requests | status | any news | any updates | updates',
      '我的请求 | 请求列表 | 服务请求 | 我的服务请求 | 查看请求 | 进度 | 查看进度 | 有更新吗 | 有进展吗 | 我的要求 | 要求清單 | 服務要求 | 支援要求 | 我的支援要求 | 我的請求 | 查看要求 | 檢視要求 | 進度 | 查看進度 | 有更新嗎 | 有進展嗎',
    ),
  ],
  [
    'greeting',
    words(
      'hi | hello | hey | hi there | hello there | good morning | good afternoon | good evening',
      '你好 | 您好 | 嗨 | 哈喽 | 在吗 | 早 | 早上好 | 上午好 | 下午好 | 晚上好 | 早安 | 午安 | 晚安 | 哈囉 | 在嗎 | 妳好',
    ),
  ],
  ['yes', words('yes | y | ok | okay | sure | yep | yes please', '是 | 是的 | 好 | 好的 | 对 | 對 | 可以 | 确认 | 確認 | 嗯')],
  ['no', words('no | n | nope | no thanks | no thank you', '不 | 否 | 不是 | 不用 | 不要 | 不用了 | 不行')],
  [
    'solved',
    words(
      'solved | fixed | it is solved | it works | it works now | that solved it | this solved it | problem solved',
      '解决了 | 已解决 | 问题已解决 | 好了 | 可以了 | 解決了 | 已解決 | 問題已解決',
    ),
  ],
  [
    'unsolved',
    words(
      "not solved | still need help | still not working | does not help | doesn't help | did not help | didn't help | no help",
      '没解决 | 没有解决 | 未解决 | 还是不行 | 没用 | 仍需要帮助 | 还需要帮助 | 沒解決 | 沒有解決 | 未解決 | 還是不行 | 沒用 | 仍需要協助 | 還需要協助',
    ),
  ],
  [
    'shift',
    words(
      'shift | shift change | end of shift | shift handover | shift hand-over | hand over | handover | shift report',
      '交班 | 我要交班 | 交接 | 交接班 | 换班 | 班次交接 | 交接清單 | 交接清单 | 換班',
    ),
  ],
  [
    'export',
    words(
      'export | export requests | export csv | export json | download requests',
      '导出 | 导出请求 | 导出 csv | 导出csv | 导出 json | 导出json | 匯出 | 匯出要求 | 匯出 csv | 匯出csv | 匯出 json | 匯出json | 導出',
    ),
  ],
  [
    'quiet',
    words(
      'quiet hours | quiet | do not disturb | notifications | notification settings',
      '免打扰 | 免打扰时段 | 免打扰时间 | 勿扰 | 勿扰模式 | 通知设置 | 勿擾 | 勿擾時段 | 勿擾模式 | 請勿打擾 | 免打擾 | 通知設定',
    ),
  ],
  [
    'sync',
    words(
      'sync | sync status | customer sync | customers sync | directory status',
      '同步 | 同步状态 | 客户同步 | 客户同步状态 | 查看同步状态 | 同步狀態 | 客戶同步 | 客戶同步狀態 | 檢視同步狀態 | 查看同步狀態',
    ),
  ],
  [
    'collect',
    words(
      'collect | what to collect | what should i collect | what do you need | what do i need | what information do you need',
      '收集 | 收集什么 | 需要收集什么 | 要收集什么 | 我该收集什么 | 需要准备什么 | 需要什么信息 | 收集什麼 | 需要收集什麼 | 要收集什麼 | 我該收集什麼 | 需要準備什麼 | 需要什麼資訊',
    ),
  ],
  [
    'language',
    words('language | change language | switch language', '语言 | 切换语言 | 更改语言 | 換語言 | 语种 | 語言 | 切換語言 | 變更語言'),
  ],
  [{ language: 'en-US' }, words('english | en | in english | en-us | speak english | switch to english', '英文 | 英语 | 英語')],
  [{ language: 'zh-CN' }, words('zh-cn | simplified chinese | chinese', '简体中文 | 简体 | 简中 | 中文 | 簡體中文 | 簡體 | 简体字')],
  [{ language: 'zh-TW' }, words('zh-tw | traditional chinese', '繁體中文 | 繁體 | 繁中 | 正體中文 | 正體 | 繁体中文 | 繁体')],
];

/** Full-width forms to plain ones, case, spaces, and punctuation round the words folded away. */
const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');

const commands: ReadonlyMap<string, Command> = new Map(
  said.flatMap(([command, texts]) => texts.map((word) => [folded(word) || word, command] as const)),
);

/** The longest command is far shorter; this bounds the work on what is not one. */
const LONGEST = 40;

/**
 * Reads a message that is nothing but a command, in any of the three languages whatever language the conversation is in.
 *
 * @returns `undefined` for everything else: a sentence that merely contains such a word is about the problem.
 */
export function readCommand(text: string): Command | undefined {
  if (text.length > LONGEST) return undefined;
  return commands.get(folded(text) || text.trim().normalize('NFKC'));
}
