import type { Card } from '../../cards/card.js';
import { customerNotFoundCard, customerPickCard } from '../../cards/customer-cards.js';
import { selfHelpCard } from '../../cards/self-help-card.js';
import { servicePickCard } from '../../cards/service-pick-card.js';
import { partlyText } from '../../cards/subscription-words.js';
import { suspensionCard, suspensionSolvedCard } from '../../cards/suspension-cards.js';
import { syncStatusCard } from '../../cards/sync-status-card.js';
import type { Messages } from '../../locales/messages.js';
import type { DirectoryStatus } from '../../services/model/directory-status.js';
import { aShownArticle, aCustomer, anOption, aSubscription, NOW, STAMP } from './samples.js';

const partnerCenter = 'https://partner.partnercenter.microsoftonline.cn/pcv/dashboard/overview';
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();

const STATUS: DirectoryStatus = {
  source: 'partner-center',
  customers: 12_480,
  searchable: 12_480,
  last: {
    startedAt: minutesAgo(95),
    endedAt: minutesAgo(93),
    seen: 12_480,
    added: 12,
    changed: 3,
    removed: 1,
    missing: 0,
  },
  nextAt: minutesAgo(-145),
};

/** The cards that find out customer and service, what is told of subscriptions, and how the customers are read in. */
export function customerCards(m: Messages, name?: string): Readonly<Record<string, Card>> {
  const stamp = STAMP;
  const customer = aCustomer({ locale: m.locale, ...(name ? { name } : {}) });
  const other = { ...customer, allowDelegatedAccess: false };
  const { allowDelegatedAccess: _, ...unknown } = customer;
  const product = (fallback: string) => name ?? fallback;
  const many = Array.from({ length: 6 }, (__, n) =>
    aCustomer({ id: `c-${n}`, locale: m.locale, ...(name ? { name } : n % 2 ? { name: `Contoso ${n} (Shanghai) Co., Ltd.` } : {}) }),
  );
  const query = name ?? 'Contoso';
  const exchange = anOption('exchange-online', aSubscription('suspended', product('Office 365 E3')));
  const place = { customer, service: exchange.service };
  const two = anOption('exchange-online', aSubscription('active'), aSubscription('suspended', product('Office 365 E1')));
  const age = m.directory.subscriptionsAsOf(m.directory.unheard.too_slow, m.directory.time('14:05', '20 min ago'));
  const refused = [
    { row: 2, column: name ?? 'Microsoft ID', problem: 'not_a_guid' },
    { row: 3, column: 'Primary domain name', problem: 'not_a_domain' },
    { row: 7, column: 'Company name', problem: 'missing' },
    { row: 12, problem: 'columns' },
    { row: 1_204, column: 'Microsoft ID', problem: 'twice' },
    { row: 1_300, column: 'Delegated', problem: 'not_yes_or_no' },
  ] as const;
  const status = (over: Partial<DirectoryStatus>) => syncStatusCard({ status: { ...STATUS, ...over }, now: NOW }, m);
  return {
    'customer-all': customerPickCard({ stamp, customers: many, total: 14, page: 1, complete: true }, m),
    'customer-pick': customerPickCard({ stamp, query, customers: many, total: 14, page: 2, complete: true }, m),
    'customer-incomplete': customerPickCard({ stamp, query, customers: many.slice(0, 2), total: 2, page: 1, complete: false }, m),
    'customer-none': customerPickCard({ stamp, customers: [], total: 0, page: 1, complete: true }, m),
    'customer-not-found': customerNotFoundCard({ stamp, query: name ?? 'Contoos', nearest: many.slice(0, 3), complete: true }, m),
    'customer-not-found-yet': customerNotFoundCard({ stamp, query: name ?? 'Contoos', nearest: [], complete: false }, m),
    'service-pick': servicePickCard(
      {
        stamp,
        place: { customer },
        options: ['teams', 'exchange-online', 'azure'].map((id) => anOption(id, aSubscription())).concat(anOption('billing')),
        likely: ['exchange-online'],
      },
      m,
    ),
    'service-pick-states': servicePickCard(
      {
        stamp,
        place: { customer: other },
        options: [
          two,
          anOption('teams', aSubscription('suspended')),
          anOption('power-bi', aSubscription('trial', 'Power BI Pro')),
          anOption('azure', aSubscription('pending', 'Azure plan')),
          anOption('sharepoint-online', aSubscription('expired', 'SharePoint Online')),
          anOption('billing'),
        ],
        others: [product('Visio Plan 2'), 'Project Plan 3'],
        age,
        offersAll: true,
      },
      m,
    ),
    'service-pick-none': servicePickCard({ stamp, place: { customer: unknown }, options: [anOption('billing')], offersAll: true }, m),
    'service-pick-unknown': servicePickCard(
      { stamp, place: { customer: unknown }, options: ['teams', 'azure', 'billing'].map((id) => anOption(id)), from: 'unknown' },
      m,
    ),
    'service-pick-all': servicePickCard(
      { stamp, place: { customer }, options: [two, anOption('azure'), anOption('billing')], from: 'all' },
      m,
    ),
    suspension: suspensionCard({ stamp, place, held: exchange.subscriptions, partnerCenter }, m),
    'suspension-expired': suspensionCard(
      { stamp, place, held: [aSubscription('expired', product('Microsoft 365 Business Standard'))], partnerCenter },
      m,
    ),
    'suspension-both': suspensionCard(
      {
        stamp,
        place: { ...place, customer: unknown },
        held: [aSubscription('suspended'), aSubscription('expired', 'Exchange Online (Plan 1)')],
        partnerCenter,
        age,
      },
      m,
    ),
    'suspended-solved': suspensionSolvedCard({ place, partnerCenter }, m),
    'self-help-suspended': selfHelpCard(
      { stamp, place, state: 'likely', articles: [aShownArticle(0, m.locale)], notice: partlyText(two.subscriptions, m) ?? '' },
      m,
    ),
    'sync-status': status({}),
    'sync-status-first': status({
      searchable: 4_500,
      customers: 5_000,
      last: undefined,
      running: { startedAt: minutesAgo(1), seen: 5_000, total: 12_480, resumed: true },
    }),
    'sync-status-signed-out': status({
      trouble: { at: minutesAgo(30), kind: 'signed_out', retryAt: minutesAgo(-5), correlationId: '0f9d7c1e-4a0b-4c55-9df7-2b6d8a1f3e57' },
    }),
    'sync-status-suspicious': status({
      last: { startedAt: minutesAgo(9), endedAt: minutesAgo(8), seen: 40, added: 0, changed: 0, removed: 0, missing: 312 },
      trouble: { at: minutesAgo(8), kind: 'suspicious' },
    }),
    'sync-status-file': status({ source: 'file', customers: 1_310, searchable: 1_310, refusedRows: { count: 23, first: refused } }),
    'sync-status-file-unreadable': status({ source: 'file', trouble: { at: minutesAgo(8), kind: 'unreadable' } }),
  };
}
