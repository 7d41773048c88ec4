import type { Requests } from '../en-US/requests.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-CN');

export const requests: Requests = {
  duplicate: {
    heading: () => '已有类似的请求正在处理',
    intro: '您的同事可能已经报告了这个问题。加入后，所有信息会集中在一处；在您决定之前，草稿会一直保留。',
    by: (name) => `提交人：${name}`,
  },
  receipt: {
    heading: '服务请求已保存',
    number: '请求编号',
    honest: '请求已保存在这里，正在送达。世纪互联尚未确认收到；确认后我会在这里通知您。',
    promise: (severity, when) => `严重性 ${severity}：支持代表联系您的时限是 ${when}。`,
    noPromise: (severity) => `严重性 ${severity}：未公布响应时间。支持代表会与您联系。`,
    keepReachable: '严重性 A 的请求，在问题解决之前请确保您这边始终有人可以联系。',
    phone: '如果届时没有收到联系，请拨打 +86 400-089-0365 并提供此编号。',
  },
  list: {
    heading: '未完成的请求',
    count: (count) => `贵公司共有 ${n(count)} 个请求，最新的在前`,
    none: '贵公司目前没有未完成的请求。',
    page: (page, pages) => `第 ${n(page)} 页，共 ${n(pages)} 页`,
    open: (number) => `查看 ${number}`,
  },
  view: {
    severity: '严重性',
    promised: '响应时限',
    author: '提交人',
    representative: '支持代表',
    externalReference: '世纪互联工单号',
    problem: '问题描述',
    history: '历史记录',
    earlier: (count) => `另有 ${n(count)} 条更早的记录未显示`,
    waiting: '世纪互联需要您的答复。请以备注形式回复，之后会继续处理。',
    resolved: '世纪互联提出了解决方案。请与客户确认，然后接受，或说明哪里仍有问题。',
  },
  history: {
    status: (to) => to,
    note: '备注',
    assigned: (representative) => `${representative} 正在处理`,
    reference: (reference) => `世纪互联工单号 ${reference}`,
    followed: '开始关注此请求',
  },
  note: {
    label: '备注',
    placeholder: '需要告知世纪互联的内容',
    required: '请输入备注。',
    prompt: (number) => `${number} 的备注`,
    rejectLabel: '哪里仍有问题？',
    rejectRequired: '请说明哪里仍有问题，以便继续处理。',
  },
  withdraw: {
    heading: (number) => `撤回 ${number}？`,
    text: '撤回后，世纪互联将停止处理，也不能再添加备注。您仍可在这里查看该请求。此操作无法撤消。',
  },
  changed: {
    status: (number, status) => `${number}：${status}`,
    note: (number) => `${number}：有新备注`,
    assigned: (number) => `${number}：支持代表已接手`,
    reference: (number) => `${number}：世纪互联工单号`,
    followed: (number) => `${number}：有同事开始关注`,
    delivered: '请求已送达世纪互联。',
  },
};
