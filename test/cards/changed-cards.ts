import type { Card } from '../../cards/card.js';
import { statusChangedCard } from '../../cards/status-changed-card.js';
import type { Messages } from '../../locales/index.js';
import type { HistoryEntry, ServiceRequest } from '../../services/model/request.js';
import { NOW } from './samples.js';

/** A card for each kind of news that is not a status, a note or a number; `name` stands for whatever a person typed. */
export function changedCards(request: ServiceRequest, name: string | undefined, m: Messages): Readonly<Record<string, Card>> {
  const at = '2026-11-23T05:18:00Z';
  const partner = { kind: 'partner', userId: 'user-2', name: name ?? '陈伟' } as const;
  const clock = { kind: 'system', name: 'clock' } as const;
  const dueAt = '2026-11-23T06:12:00Z';
  const lines: Readonly<Record<string, HistoryEntry>> = {
    files: {
      at,
      actor: partner,
      kind: 'files',
      attachments: [{ blobId: 'b', name: name ?? 'trace.csv', contentType: 'text/csv', size: 9_000 }],
      note: name ?? 'The trace',
    },
    owner: {
      at,
      actor: partner,
      kind: 'owner',
      from: { userId: 'user-1', name: '李娜' },
      to: { userId: 'user-2', name: name ?? '陈伟' },
    },
    'delivery-failed': { at, actor: { kind: 'system', name: 'relay' }, kind: 'delivery_failed', relay: 'webhook', attempts: 12 },
    'promise-soon': { at, actor: clock, kind: 'promise', stage: 'soon', dueAt },
    'promise-missed': { at, actor: clock, kind: 'promise', stage: 'missed', dueAt: '2026-11-23T05:12:00Z' },
  };
  const failed: ServiceRequest = {
    ...request,
    status: 'submitted',
    relay: 'webhook',
    deliveries: [{ entry: 0, since: at, attempts: 12, dueAt: at, failedAt: at }],
  };
  const cards = Object.entries(lines).map(([kind, entry]) => {
    const about = entry.kind === 'delivery_failed' ? failed : request;
    return [`changed-${kind}`, statusChangedCard({ request: about, entry, index: 6, earlier: 3, now: NOW }, m)] as const;
  });
  return Object.fromEntries(cards);
}
