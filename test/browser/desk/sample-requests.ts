import type { Attachment, DeskRequest, HistoryEntry, RequestStatus } from '../../../web/desk/api-types.js';

const MINUTE = 60_000;
const SUBSCRIPTIONS = {
  asOf: '2026-11-22T08:00:00.000Z',
  shown: [{ id: 's1', name: 'Office 365 E1', state: 'suspended', until: '2026-08-13' }],
  notTheCause: true,
} as const;
const at = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();

/** What the desk may set, as docs/desk-api.md has it. */
export const ALLOWED: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  submitted: [],
  delivered: ['in_progress', 'waiting_on_partner', 'resolved'],
  in_progress: ['waiting_on_partner', 'resolved'],
  waiting_on_partner: ['in_progress', 'resolved'],
  resolved: ['in_progress'],
  closed: [],
  withdrawn: [],
};
export const PICTURE: Attachment = { blobId: 'a'.repeat(64), name: '退信截图.png', contentType: 'image/png', size: 70_123 };
export const LOG: Attachment = { blobId: 'b'.repeat(64), name: 'message-trace.txt', contentType: 'text/plain', size: 8_120 };

const TITLES = [
  'Contoso 全公司收不到外部邮件，业务停摆',
  'Users cannot sign in to Teams since this morning',
  '部分使用者無法開啟 SharePoint 文件庫',
  'October invoice was charged twice',
  'Power BI 数据刷新失败，报错 DM_GWPipeline_Gateway_DataSourceAccessError',
  'Shared mailbox is missing in Outlook after the migration',
  'Azure 虚拟机无法通过 RDP 连接',
];
const CUSTOMERS = ['Contoso 中国有限公司', 'Fabrikam 商贸（上海）有限公司', '苏州远航精密机械股份有限公司', 'Litware 資訊服務有限公司'];
export const SERVICES = [
  { id: 'exchange-online', name: { 'zh-CN': 'Exchange Online', 'zh-TW': 'Exchange Online', 'en-US': 'Exchange Online' } },
  { id: 'billing', name: { 'zh-CN': '账单与订阅', 'zh-TW': '帳單與訂閱', 'en-US': 'Billing and subscription' } },
];
export const PARTNERS = [
  { id: 'p1', name: '青屿云服务（上海）有限公司' },
  { id: 'p2', name: 'Tailspin Cloud Ltd.' },
];

const pick = <T>(all: readonly T[], index: number): T => {
  const chosen = all[index % all.length];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
};

/** The `index`th sample: of every status, severity and state of the promise in turn. */
export function sampleRequest(index: number, more: Partial<DeskRequest> = {}): DeskRequest {
  const status =
    more.status ?? pick(['delivered', 'in_progress', 'waiting_on_partner', 'delivered', 'resolved', 'submitted'] as const, index);
  const severity = pick(['A', 'B', 'C'] as const, index);
  const partner = pick(PARTNERS, index);
  const service = pick(SERVICES, Math.floor(index / 3));
  const author = { userId: 'u1', name: pick(['林晓岚', 'Olivia Grant', '陳柏翰'], index) };
  const olivia = { kind: 'partner', ...author } as const;
  const history: HistoryEntry[] = [{ at: at(-95 - index), actor: olivia, kind: 'status', to: 'submitted' }];
  if (status !== 'submitted') {
    history.push({ at: at(-94), actor: { kind: 'system', name: 'relay' }, kind: 'status', from: 'submitted', to: 'delivered' });
  }
  if (index === 0) history.push({ at: at(-30), actor: olivia, kind: 'note', note: '销售部的邮箱也受影响，大约四十人。' });
  return {
    id: `r${index}`,
    number: `SR-261122-7F${String(index).padStart(2, '0')}`,
    partnerId: partner.id,
    partnerName: partner.name,
    author,
    owner: author,
    customer: { id: `c${index % 4}`, name: pick(CUSTOMERS, index), domain: 'contoso.partner.onmschina.cn' },
    serviceId: service.id,
    serviceName: service.name,
    details: {
      title: pick(TITLES, index),
      description: `${pick(TITLES, index)}\n\n1. MX 记录正确\n2. Message trace shows nothing since 09:10\n3. 内部邮件正常`,
      severity,
      ...(severity === 'A' ? { businessImpact: '订单进不来，四百人都在等。No orders come in.' } : {}),
      startedAt: at(-240),
      usersAffected: 'all',
      stepsTried: 'Checked MX, connectors and message trace; nothing arrives.',
      reason: 'tools',
      contactName: author.name,
      contactMethod: 'phone',
      contactPhone: '+86 21 0055 0102',
      contactEmail: 'olivia.grant@qingyu-cloud.example',
      cc: ['duty@qingyu-cloud.example'],
      customerReference: 'CT-2291',
      diagnosticsConsent: index % 2 === 0,
    },
    evidence: {
      ...(index === 0 ? { subscriptions: SUBSCRIPTIONS } : {}),
      problem: 'Contoso 的 Exchange 用户收不到外部邮件',
      incidentsShown: index === 0 ? ['EX226792'] : [],
      articlesRejected: [{ id: 'exchange-inbound-mail-missing', title: '外部邮件无法到达客户的邮箱' }],
      duplicatesShown: [],
      channel: 'directline',
    },
    status,
    history,
    relay: 'desk',
    deliveries: [],
    attachments: index === 0 ? [PICTURE, LOG] : [],
    revision: history.length,
    promise: pick(
      [
        { kind: 'running', dueAt: at(25), level: 'soon' },
        { kind: 'running', dueAt: at(200), level: 'fine' },
        { kind: 'paused', since: at(-10) },
        { kind: 'running', dueAt: at(-12), level: 'missed' },
        { kind: 'kept', at: at(-60), inTime: true },
        { kind: 'none' },
      ] as const,
      index,
    ),
    milestones: { savedAt: at(-95), ...(status === 'submitted' ? {} : { deliveredAt: at(-94) }) },
    allowed: ALLOWED[status],
    createdAt: at(-95 - index),
    updatedAt: at(-index * 7),
    ...(index % 3 === 1 ? { representative: 'Wang Lei' } : {}),
    ...(index === 5
      ? { deliveries: [{ entry: 0, attempts: 9, dueAt: at(-60), lastError: '503', failedAt: at(-20) }], relay: 'webhook' }
      : {}),
    ...more,
  };
}
