import { OWN_SOURCE, type Article } from '../../services/model/article.js';
import type { Customer } from '../../services/model/customer.js';
import type { Draft } from '../../services/model/draft.js';
import type { Incident } from '../../services/model/incident.js';
import type { Locale, Localised } from '../../services/model/locale.js';
import type { PartnerUser } from '../../services/model/partner.js';
import type { HistoryEntry, RequestStatus, ServiceRequest } from '../../services/model/request.js';
import type { ServiceOption } from '../../services/model/service.js';
import { isStopped, type HeldSubscription } from '../../services/model/subscription-state.js';
import type { Severity } from '../../services/model/severity.js';
import type { ShownArticle } from '../../cards/self-help-article.js';
import type { OfferedSeverity } from '../../cards/severity-choices.js';

/** 13:20 in Beijing on a Monday. */
export const NOW = new Date('2026-11-23T05:20:00Z');
export const STAMP = { draftId: '4b5a2f0e-6a3c-4a8e-9a54-0d9a3f1c7e21', ask: 7 };

const texts = {
  problem: {
    'zh-CN': 'Exchange 用户从今天早上起收不到外部邮件。内部邮件正常，外部发件人收到退信 550 5.7.708。',
    'zh-TW': 'Exchange 使用者從今天早上起收不到外部郵件。內部郵件正常，外部寄件者收到退信 550 5.7.708。',
    'en-US': 'Exchange users cannot receive external mail since this morning. Internal mail works; outside senders get 550 5.7.708.',
  },
  note: {
    'zh-CN': '请提供一封被退回的邮件的完整邮件头。\n以及邮件跟踪的结果。',
    'zh-TW': '請提供一封被退回的郵件的完整郵件標頭。\n以及郵件追蹤的結果。',
    'en-US': 'Please send the full headers of one bounced message.\nAnd the result of a message trace.',
  },
  article: {
    'zh-CN': '外部邮件退回 550 5.7.708',
    'zh-TW': '外部郵件退回 550 5.7.708',
    'en-US': 'External mail bounces with 550 5.7.708',
  },
  cause: {
    'zh-CN': '租户的发送信誉过低，或试用租户的外发受限。',
    'zh-TW': '租用戶的傳送信譽過低，或試用租用戶的外寄受限。',
    'en-US': 'The tenant’s sending reputation is low, or a trial tenant is limited.',
  },
  step: {
    'zh-CN': '在管理中心打开**邮件流** > **邮件跟踪**，查找被退回的邮件。',
    'zh-TW': '在系統管理中心開啟**郵件流程** > **郵件追蹤**，尋找被退回的郵件。',
    'en-US': 'In the admin center open **Mail flow** > **Message trace** and find a bounced message.',
  },
  collect: {
    'zh-CN': ['退信全文', '一位受影响用户的登录名', '发件时间和收件人', '邮件跟踪的结果'],
    'zh-TW': ['退信全文', '一位受影響使用者的登入名稱', '寄件時間和收件人', '郵件追蹤的結果'],
    'en-US': [
      'The whole bounce message',
      'Sign-in name of an affected user',
      'When it was sent, and to whom',
      'Result of the message trace',
    ],
  },
} as const satisfies Record<string, Localised<string | readonly string[]>>;

export const aUser = (locale: Locale): PartnerUser => ({
  id: 'user-1',
  partnerId: 'partner-1',
  partnerName: '华云联创',
  name: '李娜',
  role: 'helpdesk_agent',
  locale,
  email: 'li.na@huayun.example.cn',
  phone: '+86 21 5555 0101',
});

export const aCustomer = ({ locale, ...over }: Partial<Customer> & { locale: Locale }): Customer => ({
  id: 'c-1',
  partnerId: 'partner-1',
  name: locale === 'en-US' ? 'Contoso (Shanghai) Trading Co., Ltd.' : '康拓（上海）贸易有限公司',
  domain: 'contoso.partner.onmschina.cn',
  customDomains: ['contoso.cn'],
  allowDelegatedAccess: true,
  advancedAgreement: true,
  ...over,
});

const names: Readonly<Record<string, Localised>> = {
  'exchange-online': { 'zh-CN': 'Exchange Online', 'zh-TW': 'Exchange Online', 'en-US': 'Exchange Online' },
  teams: { 'zh-CN': 'Microsoft Teams', 'zh-TW': 'Microsoft Teams', 'en-US': 'Microsoft Teams' },
  azure: { 'zh-CN': 'Azure', 'zh-TW': 'Azure', 'en-US': 'Azure' },
  'sharepoint-online': { 'zh-CN': 'SharePoint Online', 'zh-TW': 'SharePoint Online', 'en-US': 'SharePoint Online' },
  'power-bi': { 'zh-CN': 'Power BI', 'zh-TW': 'Power BI', 'en-US': 'Power BI' },
  billing: { 'zh-CN': '账单和订阅', 'zh-TW': '帳單與訂閱', 'en-US': 'Billing and subscription' },
};

/** One subscription in each state; `until` is set where it tells something. */
export const aSubscription = (state: HeldSubscription['state'] = 'active', name = 'Office 365 E3'): HeldSubscription => ({
  id: `${name}/${state}`,
  name,
  state,
  ...(state === 'active' ? {} : { until: state === 'trial' ? '2026-12-12' : '2026-08-13' }),
});

/** A service with subscriptions in these states. */
export function anOption(id: string, ...subscriptions: readonly HeldSubscription[]): ServiceOption {
  const portal = id === 'azure' ? 'https://portal.azure.cn' : 'https://portal.partner.microsoftonline.cn';
  const name = names[id];
  if (!name) throw new Error(`no sample service ${id}`);
  const stopped = subscriptions.filter(isStopped).length;
  return {
    service: {
      id,
      family: id === 'billing' || id === 'azure' ? id : 'microsoft365',
      name,
      aliases: [],
      ...(id === 'billing' ? {} : { adminCenter: portal }),
    },
    subscriptions,
    standing: subscriptions.length === 0 ? 'none' : stopped === 0 ? 'running' : stopped === subscriptions.length ? 'stopped' : 'partly',
  };
}

export const aDraft = (locale: Locale): Draft => ({
  id: STAMP.draftId,
  createdAt: NOW.toISOString(),
  ask: 7,
  since: 6,
  problem: texts.problem[locale],
  startedAt: '2026-11-23T00:30:00Z',
});

export const SEVERITIES: readonly OfferedSeverity[] = [
  { severity: 'A', response: { hours: 1 }, dueAt: new Date('2026-11-23T06:20:00Z') },
  { severity: 'B', response: { businessDays: 1 }, dueAt: new Date('2026-11-24T05:20:00Z') },
  { severity: 'C' },
];

export const anIncident = (id: string, classification: Incident['classification'] = 'incident'): Incident => ({
  id,
  serviceId: 'exchange-online',
  classification,
  status: classification === 'incident' ? 'serviceDegradation' : 'somethingNew',
  title: { 'zh-CN': '外部邮件延迟', 'zh-TW': '外部郵件延遲', 'en-US': 'External mail is delayed' },
  impact: {
    'zh-CN': '部分用户接收外部邮件可能延迟最多两小时。',
    'zh-TW': '部分使用者接收外部郵件可能延遲最多兩小時。',
    'en-US': 'Some users may receive external mail up to two hours late.',
  },
  startedAt: '2026-11-23T01:10:00Z',
  updatedAt: '2026-11-23T05:00:00Z',
});

export const anArticle = (n: number, locale: Locale, over: Partial<Article> = {}): Article => ({
  id: `article-${n}`,
  locale,
  serviceId: 'exchange-online',
  title: texts.article[locale],
  symptoms: [],
  codes: ['550 5.7.708'],
  sourceId: OWN_SOURCE,
  causes: [texts.cause[locale]],
  collect: texts.collect[locale],
  steps: Array.from({ length: 5 }, () => texts.step[locale]),
  check: texts.cause[locale],
  link: 'https://docs.azure.cn',
  ...over,
});

/** The same as a card shows it, with the first and the third step ticked. */
export const aShownArticle = (n: number, locale: Locale, over: Partial<Article> = {}, source?: string): ShownArticle => ({
  article: anArticle(n, locale, over),
  place: n + 1,
  ticked: [1, 3],
  ...(source === undefined ? {} : { source }),
});

const partner = { kind: 'partner', userId: 'user-1', name: '李娜' } as const;
const representative = { kind: 'representative', name: '王磊' } as const;

const historyIn = (locale: Locale) =>
  [
    { at: '2026-11-23T05:12:00Z', actor: partner, kind: 'status', to: 'submitted' },
    { at: '2026-11-23T05:13:00Z', actor: { kind: 'system', name: 'relay' }, kind: 'status', from: 'submitted', to: 'delivered' },
    { at: '2026-11-23T05:14:00Z', actor: representative, kind: 'assigned', representative: '王磊' },
    { at: '2026-11-23T05:15:00Z', actor: representative, kind: 'note', note: texts.note[locale] },
    { at: '2026-11-23T05:16:00Z', actor: representative, kind: 'reference', externalReference: '2611230040001234' },
    { at: '2026-11-23T05:17:00Z', actor: representative, kind: 'status', from: 'in_progress', to: 'resolved', note: texts.note[locale] },
  ] as const satisfies readonly HistoryEntry[];
export const HISTORY = historyIn('en-US');

export function aRequest({
  customer,
  locale,
  n = 0,
  status = 'submitted',
  severity = 'B',
}: {
  customer: Customer;
  locale: Locale;
  n?: number;
  status?: RequestStatus;
  severity?: Severity;
}): ServiceRequest {
  const problem = texts.problem[locale];
  return {
    v: 2,
    id: `request-${n}`,
    number: `SR-261123-7F3${n}`,
    partnerId: 'partner-1',
    author: { userId: n === 1 ? 'user-2' : 'user-1', name: n === 1 ? '陈伟' : '李娜' },
    owner: { userId: n === 1 ? 'user-2' : 'user-1', name: n === 1 ? '陈伟' : '李娜' },
    customer: { id: customer.id, name: customer.name, domain: customer.domain },
    serviceId: 'exchange-online',
    details: {
      title: problem.slice(0, 60),
      description: problem,
      severity,
      startedAt: '2026-11-23T00:30:00Z',
      usersAffected: 'many',
      stepsTried: problem,
      reason: 'tools',
      contactName: '李娜',
      contactMethod: 'phone',
      contactPhone: '+86 21 5555 0101',
      contactEmail: 'li.na@huayun.example.cn',
      cc: [],
      diagnosticsConsent: false,
      rulesAcknowledged: true,
    },
    evidence: { problem, incidentsShown: [], articlesRejected: [], duplicatesShown: [], channel: 'directline', attachments: [] },
    promised: {
      severity,
      ...(severity === 'C' ? {} : { dueAt: severity === 'A' ? '2026-11-23T06:12:00Z' : '2026-11-24T05:12:00Z' }),
      source: 'https://www.azure.cn/',
      asOf: '2026-11-01',
      coverage: severity === 'A' ? { kind: 'always' } : { kind: 'daily', from: '09:00', to: '21:00' },
    },
    status,
    ...(status === 'submitted' ? {} : { representative: '王磊', externalReference: '2611230040001234' }),
    history: status === 'submitted' ? historyIn(locale).slice(0, 1) : historyIn(locale),
    watchers: [],
    relay: 'desk',
    deliveries: [],
    notices: [],
    createdAt: '2026-11-23T05:12:00Z',
    updatedAt: '2026-11-23T05:17:00Z',
  };
}
