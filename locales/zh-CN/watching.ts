import type { Watching } from '../en-US/watching.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-CN');

export const watching: Watching = {
  changed: {
    files: (number) => `${number}：已添加文件`,
    owner: (number, name) => `${number}：现由 ${name} 负责`,
    deliveryFailed: (number) => `${number}：未能送达`,
    soon: (number) => `${number}：响应时限将至`,
    missed: (number) => `${number}：已超过响应时限`,
  },
  soon: (when) => `承诺的响应时限是 ${when}，目前尚未收到答复。一有答复，我会通知您。`,
  notThere: (when) => `承诺的响应时限是 ${when}，但此请求尚未送达世纪互联。如有紧急情况，请拨打世纪互联电话 +86 400-089-0365。`,
  missed: (when) => `承诺的响应时限是 ${when}，仍未收到答复。请拨打世纪互联 +86 400-089-0365 并提供此编号。`,
  earlier: (count) => `此前还有 ${n(count)} 条更新，可在历史记录中查看。`,
  mail: {
    greeting: (name) => `${name}，您好：`,
    request: '服务请求',
    customer: '客户',
    status: '状态',
    open: '请打开支持聊天查看和回复，这条更新就在最上方。',
    why: '由于无法在聊天中通知到您，因此发送此邮件。请勿直接回复：此邮箱无人查看。',
  },
  away: {
    heading: '您离开期间的更新',
    updates: (count) => `${n(count)} 条更新`,
    more: (count) => `另有 ${n(count)} 个请求有更新，请查看“我的请求”。`,
  },
  quiet: {
    heading: '免打扰时段',
    intro: '在此时段内，除严重性 A 的请求外，我不会通知您。期间的更新会在时段结束后通知。',
    zone: '时间为北京时间，可以跨越零点。',
    keep: '启用免打扰时段',
    label: '通知',
    from: '开始',
    to: '结束',
    save: '保存',
    notATime: '请填写两个时间，例如 22:00 和 08:00。设置尚未更改。',
    sameTime: '两个时间相同。请修改其中一个，或关闭免打扰时段。设置尚未更改。',
    on: (from, to) => `北京时间 ${from} 至 ${to}，我只通知严重性 A 的请求。`,
    off: '免打扰时段已关闭：有更新时我会立即通知您。',
  },
};
