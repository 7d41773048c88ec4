import { randomUUID } from 'node:crypto';
import type { Delivery, ServiceRequest } from '../../services/model/request.js';

export const PARTNER = '5be0c4a1-0000-4000-8000-000000000000';
/** When the clock of the benchmark stands still. */
export const NOW = new Date('2026-11-23T02:00:00.000Z');
const MINUTE_MS = 60_000;

let made = 0;

/** A request as one of the main path is stored, with text of a usual length; `delivery` says when it is due, without it nothing is to be done. */
export function aRequest(relay: string, delivery?: Pick<Delivery, 'dueAt'>): ServiceRequest {
  made += 1;
  const at = new Date(NOW.getTime() - 30 * MINUTE_MS + made).toISOString();
  const author = { userId: '5be0c4a1-0000-4000-9000-000000000000', name: '李娜' };
  const problem = 'Exchange 用户从今天早上起收不到外部邮件。内部邮件正常，外部发件人收到退信 550 5.7.708。'.repeat(3);
  return {
    v: 2,
    id: randomUUID(),
    number: `SR-261123-${made.toString(36).toUpperCase().padStart(6, '0')}`,
    partnerId: PARTNER,
    author,
    owner: author,
    customer: { id: `c-${made % 200}`, name: `上海康拓贸易 ${made % 200} 有限公司`, domain: 'contoso.partner.onmschina.cn' },
    serviceId: 'exchange-online',
    details: {
      title: problem.slice(0, 60),
      description: problem,
      severity: 'B',
      startedAt: at,
      usersAffected: 'many',
      stepsTried: problem,
      reason: 'tools',
      contactName: author.name,
      contactMethod: 'email',
      contactEmail: 'li.na@huayun.example.cn',
      cc: [],
      diagnosticsConsent: false,
      rulesAcknowledged: true,
    },
    evidence: { problem, incidentsShown: [], articlesRejected: [], duplicatesShown: [], channel: 'directline', attachments: [] },
    promised: { severity: 'B', source: 'https://www.21vbluecloud.com/', asOf: '2026-11-01', coverage: { kind: 'always' } },
    status: 'submitted',
    history: [{ at, actor: { kind: 'partner', ...author }, kind: 'status', to: 'submitted' }],
    watchers: [{ userId: author.userId, locale: 'zh-CN', address: { conversation: { id: author.userId }, serviceUrl: 'urn:webchat' } }],
    relay,
    deliveries: delivery ? [{ entry: 0, since: at, attempts: 0, dueAt: delivery.dueAt }] : [],
    notices: [],
    createdAt: at,
    updatedAt: at,
  };
}

/** Due some time before now. */
export const due = () => ({ dueAt: new Date(NOW.getTime() - MINUTE_MS * Math.random()).toISOString() });
/** Put off by some time, as after a failure. */
export const putOff = () => ({ dueAt: new Date(NOW.getTime() + MINUTE_MS * (1 + 50 * Math.random())).toISOString() });
