import type { ServiceRequest } from '../../../services/model/request.js';

/** A request of partner `p1` with everything a store looks at; the nth was made n seconds after the first. */
export function sampleRequest(n: number, changes: Partial<ServiceRequest> = {}): ServiceRequest {
  const at = new Date(Date.UTC(2026, 10, 22, 1, 0, n)).toISOString();
  return {
    v: 2,
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    number: `SR-261122-${String(n).padStart(4, '0')}`,
    partnerId: 'p1',
    author: { userId: 'u1', name: '王芳' },
    owner: { userId: 'u1', name: '王芳' },
    customer: { id: 'c1', name: 'Contoso 有限公司', domain: 'contoso.partner.onmschina.cn' },
    serviceId: 'exchange',
    details: {
      title: '收不到外部邮件',
      description: '从今天早上开始',
      severity: 'B',
      startedAt: at,
      usersAffected: 'many',
      stepsTried: '',
      reason: 'tools',
      contactName: '王芳',
      contactMethod: 'email',
      contactEmail: 'fang@example.cn',
      cc: [],
      diagnosticsConsent: true,
      rulesAcknowledged: true,
    },
    evidence: {
      problem: '收不到外部邮件',
      incidentsShown: [],
      articlesRejected: [],
      duplicatesShown: [],
      channel: 'msteams',
      attachments: [],
    },
    promised: { severity: 'B', source: 'https://www.21vbluecloud.com/', asOf: '2026-11-01', coverage: { kind: 'always' } },
    status: 'submitted',
    history: [{ at, actor: { kind: 'partner', userId: 'u1', name: '王芳' }, kind: 'status', to: 'submitted' }],
    watchers: [],
    relay: 'desk',
    deliveries: [{ entry: 0, since: at, attempts: 0, dueAt: at }],
    notices: [],
    createdAt: at,
    updatedAt: at,
    ...changes,
  };
}
