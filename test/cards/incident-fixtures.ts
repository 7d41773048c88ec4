import type { Card } from '../../cards/card.js';
import type { FollowedShown } from '../../cards/followed-incidents-part.js';
import { incidentCard, incidentFollowedCard } from '../../cards/incident-cards.js';
import { incidentGoneCard, incidentRestoredCard } from '../../cards/incident-over-cards.js';
import { requestListCard } from '../../cards/request-list-card.js';
import type { Messages } from '../../locales/messages.js';
import type { Incident } from '../../services/model/incident.js';
import type { Locale } from '../../services/model/locale.js';
import { aCustomer, anIncident, anOption, aRequest, NOW, STAMP } from './samples.js';

const PUBLISHED =
  'Some users may be unable to join Microsoft Teams meetings from the desktop client, and see “We ran into an issue”.\nMore info: users can join from the browser while we focus on remediation.';

/** As Graph tells it: one text in one language, whoever reads it. */
export const aPublishedIncident = (id: string, publishedIn: Locale | 'unknown', words = PUBLISHED): Incident => ({
  ...anIncident(id),
  title: { 'zh-CN': words.slice(0, 90), 'zh-TW': words.slice(0, 90), 'en-US': words.slice(0, 90) },
  impact: { 'zh-CN': words, 'zh-TW': words, 'en-US': words },
  publishedIn,
});

/** The cards about incidents; `name` replaces what others wrote. */
export function incidentFixtures(m: Messages, name?: string): Readonly<Record<string, Card>> {
  const { locale } = m;
  const customer = aCustomer({ locale, ...(name ? { name } : {}) });
  const { service } = anOption('exchange-online');
  const place = { customer, service };
  const request = aRequest({ customer, locale });
  const published = (id: string, publishedIn: Locale | 'unknown' = 'en-US') => aPublishedIncident(id, publishedIn, name);
  const asked = (value: readonly Incident[], of: { asOf?: string; stale?: 'too_slow' } = {}) =>
    incidentCard({ stamp: STAMP, place, known: { value, asOf: NOW.toISOString(), ...of }, now: NOW }, m);
  const over = { incident: anIncident('i-1'), customerId: customer.id, customerName: customer.name, serviceName: service.name[locale] };
  const followed = (n: number): FollowedShown => ({
    ...over,
    incident: n % 2 === 0 ? published(`i-${n}`) : anIncident(`i-${n}`),
    ...(n === 1 ? {} : { followedAt: '2026-11-23T03:20:00Z' }),
    ...(n === 2 ? {} : { known: { value: anIncident(`i-${n}`), asOf: '2026-11-23T05:14:00Z' } }),
  });
  const list = (count: number, items: readonly (typeof request)[]) =>
    requestListCard(
      {
        ...{ requests: { items, page: 1, pages: 1, total: items.length }, serviceName: () => service.name[locale] },
        ...{
          promiseOf: () => ({ kind: 'none' }),
          now: NOW,
          userId: 'user-1',
          followed: Array.from({ length: count }, (_, n) => followed(n)),
        },
      },
      m,
    );
  return {
    incident: asked([anIncident('i-1')]),
    'incident-two': asked([anIncident('i-1'), anIncident('i-2', 'advisory')]),
    'incident-two-old': asked([published('i-1'), published('i-2', 'unknown')], { asOf: '2026-11-23T05:14:00Z', stale: 'too_slow' }),
    'incident-two-many': asked(Array.from({ length: 7 }, (_, n) => anIncident(`i-${n}`, n < 3 ? 'advisory' : 'incident'))),
    'incident-followed': incidentFollowedCard({ place, incident: published('i-1') }, m),
    'incident-restored': incidentRestoredCard(over, m),
    'incident-restored-false-alarm': incidentRestoredCard({ ...over, incident: { ...published('i-1'), status: 'falsePositive' } }, m),
    'incident-gone': incidentGoneCard(over, m),
    'request-list-follows': list(1, [request]),
    'request-list-follows-many': list(6, []),
  };
}
