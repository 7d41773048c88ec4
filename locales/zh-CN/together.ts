import type { Together } from '../en-US/together.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-CN');

export const together: Together = {
  buttons: {
    more: '更多',
    follow: '关注',
    unfollow: '取消关注',
    handOver: '转交',
    takeOver: '由我接手',
    sendAgain: '重新发送',
    handOff: '粘贴到门户',
    copy: '复制为文本',
    shift: '交班',
  },
  handOver: {
    heading: (number) => `${number} 转交给谁？`,
    owner: (name) => `目前由 ${name} 负责。`,
    intro: '接手的人会收到通知，之后的每次变更也会通知到。',
    me: '由我接手',
    colleague: '同事',
    required: '请选择一位同事。',
    nobody: '没有其他可以处理请求的同事。',
    firstOnly: (shown) => `仅列出前 ${n(shown)} 位同事。`,
  },
  done: {
    followed: (number) => `您已开始关注 ${number}，有变更时我会在这里通知您。`,
    unfollowed: (number) => `您已不再关注 ${number}。`,
    handedOver: (number, name) => `${number} 现由 ${name} 负责，对方会收到通知。`,
    tookOver: (number) => `${number} 现由您负责，有变更时我会在这里通知您。`,
    sentAgain: (number) => `${number} 正在重新送达，不会重复送达。`,
    nothingToSend: (number) => `${number} 没有需要重新发送的内容。`,
  },
  shift: {
    heading: '交班',
    since: (when) => `贵公司未完成的请求，以及自 ${when} 以来的变化`,
    none: '贵公司目前没有未完成的请求。',
    unchanged: '此后没有变化。',
    created: (count, numbers) => `新提交：${n(count)} 个（${numbers}）`,
    answered: (count, numbers) => `世纪互联已答复：${n(count)} 个（${numbers}）`,
    closed: (count, numbers) => `已关闭或撤回：${n(count)} 个（${numbers}）`,
    groups: {
      promise: '响应时限即将到期或已超时',
      failed: '未能送达',
      waiting: '等待我方处理',
      rest: '其他未完成的请求',
    },
    more: (count) => `另有 ${n(count)} 个，见“我的请求”`,
    bounded: (read, total) => `未完成的请求共 ${n(total)} 个，这里只查看了最新的 ${n(read)} 个。`,
    owner: (name) => `负责人：${name}`,
  },
};
