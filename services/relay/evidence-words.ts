import type { Details } from '../model/draft.js';
import type { RequestStatus } from '../model/request.js';
import type { Severity } from '../model/severity.js';
import type { SubscriptionState } from '../model/subscription-state.js';

/**
 * The words of the text pack. They are beside it and not in `locales/`, since they are no reader's choice: the text goes to 21Vianet's desk,
 * whose language is Simplified Chinese, whatever language the partner uses.
 */
export const WORDS = {
  number: '服务请求编号',
  reference: '世纪互联工单编号',
  partner: '合作伙伴',
  customer: '客户',
  customerId: '客户租户 ID',
  domain: '客户默认域名',
  service: '服务',
  severity: '严重性',
  title: '标题',
  description: '问题描述',
  problem: '最初的描述',
  businessImpact: '业务影响',
  startedAt: '问题开始时间',
  usersAffected: '受影响的用户',
  stepsTried: '已尝试的步骤',
  articlesRejected: '已查看但未解决问题的自助支持文章',
  stepsDone: (steps: readonly number[]) => `（已完成步骤 ${steps.join('、')}）`,
  incidentsShown: '已查看的服务运行状况事件（与本问题不同）',
  incidentFollowed: '曾关注的服务运行状况事件',
  subscriptions: '相关订阅',
  subscriptionsAsOf: '订阅状态查询时间',
  notTheCause: '合作伙伴确认：订阅状态不是问题的原因',
  reason: '需要呈报的原因',
  promised: '承诺的响应时间',
  submittedAt: '提交时间',
  customerReference: '客户自己的编号',
  diagnosticsConsent: '诊断数据',
  contact: '联系人',
  contactMethod: '首选联系方式',
  phone: '电话',
  email: '电子邮件',
  cc: '抄送',
  author: '提交人',
  files: '附件',
  none: '无',
  status: '状态',
  by: '操作人',
  at: '时间',
  note: '内容',
} as const;

export const SECTIONS = {
  request: '服务请求',
  problem: '问题',
  tried: '已完成的排查',
  contact: '联系方式',
  files: '附件',
  news: '更新',
} as const;

export const SEVERITY: Readonly<Record<Severity, string>> = { A: 'A（严重）', B: 'B（中等）', C: 'C（轻微）' };

export const USERS: Readonly<Record<Details['usersAffected'], string>> = {
  one: '一人',
  some: '部分用户',
  many: '多数用户',
  all: '所有用户',
};

export const REASON: Readonly<Record<Details['reason'], string>> = {
  training: '培训：合作伙伴未接受过这方面的培训',
  documentation: '文档：现有文档没有涵盖这个问题',
  tools: '工具：合作伙伴没有所需的权限或工具',
};

export const METHOD: Readonly<Record<Details['contactMethod'], string>> = { phone: '电话', email: '电子邮件', teams: 'Teams' };

export const STATUS: Readonly<Record<RequestStatus, string>> = {
  submitted: '已提交',
  delivered: '已送达',
  in_progress: '处理中',
  waiting_on_partner: '等待合作伙伴回复',
  resolved: '已提出解决方案',
  closed: '已关闭（合作伙伴已接受解决方案）',
  withdrawn: '已由合作伙伴撤回，无需继续处理',
};

export const SUBSCRIPTION: Readonly<Record<SubscriptionState, string>> = {
  active: '有效',
  trial: '试用',
  pending: '等待生效',
  suspended: '已暂停',
  expired: '已到期',
};

export const CONSENT = { true: '客户同意世纪互联收集诊断数据', false: '客户未同意收集诊断数据' } as const;

/** Instants are told in Beijing time, which has had no summer time since 1991. */
export const beijing = (at: string) =>
  `${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')}（北京时间）`;
