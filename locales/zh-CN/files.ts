import type { Files } from '../en-US/files.js';
import { grouped } from '../format.js';

const KINDS = '图片、PDF、文本和日志、CSV、zip、Word、Excel、PowerPoint 文件以及电子邮件';

export const files: Files = {
  refused: {
    empty: (name) => `“${name}”是空文件，未接收。请检查文件后重新发送。`,
    too_large: (name) => `“${name}”超过 10 MB，未接收。请只发送相关部分，或压缩为 zip 后发送。`,
    kind: (name) => `“${name}”未接收：可接收${KINDS}，且内容须与文件名一致。请转换为其中一种后发送。`,
    program_inside: (name) => `“${name}”未接收：其中包含程序、脚本或宏。请去除后再发送；脚本可另存为文本文件（.txt）。`,
    archive_inside: (name) => `“${name}”未接收：其中还有压缩包或磁盘映像，无法检查。请将文件直接压缩到一个 zip 中。`,
    encrypted: (name) => `“${name}”未接收：文件设有密码，无法检查和打开。请去除密码后重新发送。`,
    damaged: (name) => `“${name}”未接收：文件已损坏或不完整。请重新生成后再发送。`,
    disguised: (name) => `“${name}”未接收：文件中隐藏了与其名称不符的内容。请重新保存后发送，例如改为截图。`,
    unreachable: (name) => `未能从 Teams 获取“${name}”，因此未接收。请重新发送。`,
    too_many: (name) => `“${name}”未接收：一条消息最多可带 5 个文件。请在下一条消息中发送。`,
    not_possible: (name) => `此渠道无法接收“${name}”。请描述其内容，或在与我的个人聊天或网页聊天中发送。`,
  },
  others: (n) => `另有 ${grouped(n, 'zh-CN')} 个文件也未接收。`,
  unnamed: '文件',
  heading: (n) => (n === 1 ? '这个文件属于哪个请求？' : '这些文件属于哪个请求？'),
  intro: (names) => `已收到：${names.join('、')}`,
  note: '您写的内容将作为备注一并添加：',
  attach: (number) => `添加到 ${number}`,
  newProblem: '报告新问题',
  waiting: '目前尚未添加。',
  added: (names, number) => `已添加到 ${number}：${names.join('、')}。`,
  known: (number) => `${number} 已有这些文件，没有重复添加。`,
};
