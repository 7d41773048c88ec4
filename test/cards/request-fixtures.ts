import type { Card } from '../../cards/card.js';
import { handOverCard } from '../../cards/hand-over-card.js';
import type { PromiseClock } from '../../services/model/promise-clock.js';
import { receiptCard } from '../../cards/receipt-card.js';
import { requestCard, type RequestView } from '../../cards/request-card.js';
import { requestListCard } from '../../cards/request-list-card.js';
import { shiftCard } from '../../cards/shift-card.js';
import type { Messages } from '../../locales/messages.js';
import type { Actor, HistoryEntry, ServiceRequest } from '../../services/model/request.js';
import { milestonesOf } from '../../services/requests/milestones.js';
import { shiftOf } from '../../services/requests/shift.js';
import { aCustomer, anOption, aRequest, NOW } from './samples.js';

/** Every way in which a promise can stand. */
export const PROMISES = {
  none: { kind: 'none' },
  fine: { kind: 'running', dueAt: '2026-11-23T08:40:00Z', level: 'fine' },
  soon: { kind: 'running', dueAt: '2026-11-23T05:40:00Z', level: 'soon' },
  missed: { kind: 'running', dueAt: '2026-11-23T05:00:00Z', level: 'missed' },
  paused: { kind: 'paused', since: '2026-11-23T05:15:00Z' },
  inTime: { kind: 'kept', at: '2026-11-23T05:15:00Z', inTime: true },
  late: { kind: 'kept', at: '2026-11-23T05:15:00Z', inTime: false },
  over: { kind: 'over' },
} as const satisfies Readonly<Record<string, PromiseClock>>;

const lin: Actor = { kind: 'partner', userId: 'user-1', name: '李娜' };
const chen = { userId: 'user-2', name: '陈伟' };
const clock: Actor = { kind: 'system', name: 'clock' };
const relay: Actor = { kind: 'system', name: 'relay' };
const file = (name: string, n: number, size: number) => ({ blobId: String(n).repeat(64), name, contentType: 'image/png', size });

/** One line of every kind that came with working together, relays and promises. */
export const LATER_HISTORY: readonly HistoryEntry[] = [
  { at: '2026-11-23T05:17:10Z', actor: lin, kind: 'files', attachments: [file('截图 1.png', 1, 482_113), file('trace.zip', 2, 8_400_000)] },
  { at: '2026-11-23T05:17:20Z', actor: lin, kind: 'owner', from: { userId: 'user-1', name: '李娜' }, to: chen },
  { at: '2026-11-23T05:17:30Z', actor: { kind: 'partner', ...chen }, kind: 'owner', from: chen, to: chen },
  { at: '2026-11-23T05:17:40Z', actor: lin, kind: 'unfollowed' },
  { at: '2026-11-23T05:17:50Z', actor: relay, kind: 'delivery_failed', relay: 'webhook', attempts: 12 },
  { at: '2026-11-23T05:18:00Z', actor: lin, kind: 'sent_again' },
  { at: '2026-11-23T05:18:10Z', actor: clock, kind: 'promise', stage: 'soon', dueAt: '2026-11-23T05:40:00Z' },
  { at: '2026-11-23T05:18:20Z', actor: clock, kind: 'promise', stage: 'missed', dueAt: '2026-11-23T05:18:20Z' },
];

/** The request's own cards in every state. `name` replaces the customer's and the colleagues'. */
export function requestCards(m: Messages, name?: string): Readonly<Record<string, Card>> {
  const customer = aCustomer({ locale: m.locale, ...(name ? { name } : {}) });
  const other = aCustomer({ id: 'c-2', locale: m.locale, name: name ?? '北京蓝图科技有限公司' });
  const { service } = anOption('exchange-online');
  const place = { customer, service };
  const request = aRequest({ customer, locale: m.locale });
  const waiting = aRequest({ customer: other, locale: m.locale, n: 1, status: 'waiting_on_partner' });
  const resolved = aRequest({ customer, locale: m.locale, n: 2, status: 'resolved', severity: 'A' });
  const requests = [request, waiting, resolved];
  const stuck: ServiceRequest = {
    ...request,
    relay: 'webhook',
    deliveries: [{ entry: 0, since: request.createdAt, attempts: 12, dueAt: request.createdAt, failedAt: NOW.toISOString() }],
  };
  const retrying: ServiceRequest = {
    ...request,
    relay: 'email',
    deliveries: [{ entry: 0, since: request.createdAt, attempts: 2, dueAt: '2026-11-23T05:24:00Z', lastError: '429' }],
  };
  const busy: ServiceRequest = {
    ...resolved,
    status: 'in_progress',
    watchers: [
      { userId: 'user-1', locale: 'zh-CN', address: {} },
      { userId: 'user-2', locale: 'zh-CN' },
    ],
    history: [...resolved.history, ...LATER_HISTORY],
  };
  const receipt = (of: ServiceRequest) => receiptCard({ request: of, place, progress: milestonesOf(of), now: NOW }, m);
  const view = (of: ServiceRequest, promise: PromiseClock, userId = 'user-1') =>
    requestCard({ request: of, service, promise, progress: milestonesOf(of), now: NOW, userId } satisfies RequestView, m);
  const colleagues = (n: number) => Array.from({ length: n }, (_, i) => ({ userId: `user-${i + 10}`, name: name ?? `同事 ${i + 1}` }));
  const list = (items: readonly ServiceRequest[], pages: number, total: number) =>
    requestListCard(
      {
        requests: { items, page: 1, pages, total },
        serviceName: () => service.name[m.locale],
        promiseOf: ({ id }) => (id === 'request-0' ? PROMISES.soon : id === 'request-1' ? PROMISES.paused : PROMISES.missed),
        now: NOW,
        userId: 'user-1',
      },
      m,
    );
  const digest = (open: readonly ServiceRequest[], total: number) => {
    const since = new Date('2026-11-23T05:00:00Z');
    const standings = Object.values(PROMISES);
    const shift = shiftOf(
      { open, total, over: [{ ...resolved, status: 'closed' }] },
      since,
      (of) => standings[open.indexOf(of) % 8] ?? PROMISES.none,
    );
    return shiftCard({ shift, read: open.length, total, since, now: NOW, userId: 'user-1' }, m);
  };
  const twenty = Array.from({ length: 20 }, (_, i) => ({
    ...(requests[i % 3] ?? request),
    id: `request-${i}`,
    number: `SR-261123-7F${i + 10}`,
  }));
  return {
    receipt: receipt(request),
    'receipt-a': receipt(aRequest({ customer, locale: m.locale, severity: 'A' })),
    'receipt-sent': receipt({ ...request, relay: 'webhook' }),
    'receipt-handoff': receipt({ ...request, relay: 'handoff' }),
    'receipt-stuck': receipt(stuck),
    'receipt-later': receipt(resolved),
    'request-list': list(requests, 2, 8),
    'request-list-empty': list([], 1, 0),
    request: view(request, PROMISES.fine),
    'request-soon': view(request, PROMISES.soon),
    'request-missed': view(request, PROMISES.missed, 'user-2'),
    'request-stuck': view(stuck, PROMISES.none),
    'request-stuck-resolved': view({ ...resolved, deliveries: stuck.deliveries.map((each) => ({ ...each, entry: 3 })) }, PROMISES.late),
    'request-retrying': view(retrying, PROMISES.fine),
    'request-handoff': view({ ...request, relay: 'handoff' }, PROMISES.fine),
    'request-busy': view(busy, PROMISES.inTime),
    'request-waiting': view(waiting, PROMISES.paused, 'somebody'),
    'request-resolved': view(resolved, PROMISES.late),
    'request-closed': view({ ...request, status: 'closed' }, PROMISES.over),
    'request-withdrawn': view({ ...request, status: 'withdrawn' }, PROMISES.over),
    'hand-over': handOverCard({ request, colleagues: colleagues(4), userId: 'user-1' }, m),
    'hand-over-others': handOverCard({ request: waiting, colleagues: colleagues(1), userId: 'user-1' }, m),
    'hand-over-many': handOverCard({ request, colleagues: colleagues(7), userId: 'user-1' }, m),
    'hand-over-very-many': handOverCard({ request: waiting, colleagues: colleagues(300), userId: 'user-1' }, m),
    'hand-over-nobody': handOverCard({ request, colleagues: [], userId: 'user-1' }, m),
    shift: digest(requests, 3),
    'shift-many': digest(twenty, 2_000),
    'shift-none': digest([], 0),
  };
}
