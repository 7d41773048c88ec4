import type { Card } from '../../cards/card.js';
import { detailsCard } from '../../cards/details-card.js';
import type { DetailsForm } from '../../cards/details-form.js';
import { duplicateCard } from '../../cards/duplicate-card.js';
import { helpCard } from '../../cards/help-card.js';
import { initialValues } from '../../cards/initial-values.js';
import { notePromptCard } from '../../cards/note-prompt-card.js';
import { problemCard } from '../../cards/problem-card.js';
import { readDetails } from '../../cards/read-details.js';
import { quietHoursCard } from '../../cards/quiet-hours-card.js';
import { whileAwayCard } from '../../cards/while-away-card.js';
import { statusChangedCard } from '../../cards/status-changed-card.js';
import { changedCards } from './changed-cards.js';
import { welcomeCard } from '../../cards/welcome-card.js';
import { withdrawCard } from '../../cards/withdraw-card.js';
import type { Messages } from '../../locales/messages.js';
import { customerCards } from './customer-fixtures.js';
import { forwardingCards } from './forwarding-fixtures.js';
import { requestCards } from './request-fixtures.js';
import { fileCards } from './file-cards.js';
import { incidentFixtures } from './incident-fixtures.js';
import { selfHelpCards } from './self-help-fixtures.js';
import { anArticle, aCustomer, aDraft, anOption, aRequest, aUser, HISTORY, NOW, SEVERITIES, STAMP } from './samples.js';

/** Every card there is, in its variants, filled with sample data in the language of the messages. `name` replaces the customer's. */
export function everyCard(m: Messages, name?: string): Readonly<Record<string, Card>> {
  const stamp = STAMP;
  const customer = aCustomer({ locale: m.locale, ...(name ? { name } : {}) });
  const other = aCustomer({
    id: 'c-2',
    locale: m.locale,
    name: name ?? '北京蓝图科技有限公司',
    allowDelegatedAccess: false,
    advancedAgreement: false,
  });
  const exchange = anOption('exchange-online');
  const place = { customer, service: exchange.service };
  const user = aUser(m.locale);
  const draft = aDraft(m.locale);
  const articles = [0, 1, 2].map((n) => anArticle(n, m.locale));
  const request = aRequest({ customer, locale: m.locale });
  const requests = [
    request,
    aRequest({ customer: other, locale: m.locale, n: 1, status: 'waiting_on_partner' }),
    aRequest({ customer, locale: m.locale, n: 2, status: 'resolved', severity: 'A' }),
  ];
  const details: DetailsForm = {
    stamp,
    place,
    values: initialValues({ draft, user, articlesRejected: articles, now: NOW }, m),
    severities: SEVERITIES,
    now: NOW,
  };
  const wrong = readDetails(
    { ...details.values, title: '', severity: 'A', cc: 'nobody', startedAt: '2030-01-01', contactPhone: '?' },
    { offered: ['A', 'B', 'C'], now: NOW },
  );
  const status = (s: typeof request.status, kind: 0 | 1 | 2 | 3 | 4 | 5) => ({
    request: { ...request, status: s },
    entry: HISTORY[kind],
    index: kind,
    now: NOW,
  });
  return {
    welcome: welcomeCard({ user: name ? { ...user, name } : user }, m),
    'welcome-draft': welcomeCard({ user, draft: { stamp, place, problem: draft.problem } }, m),
    ...customerCards(m, name),
    problem: problemCard({ stamp, place, examples: [draft.problem ?? '', '[click](https://evil.example) *now*'] }, m),
    ...incidentFixtures(m, name),
    ...selfHelpCards(m, name),
    details: detailsCard(
      { ...details, attachments: [{ blobId: 'b', name: name ?? 'screenshot.png', contentType: 'image/png', size: 120_000 }] },
      m,
    ),
    'details-no-article': detailsCard({ ...details, noArticle: 'none' }, m),
    'details-no-more-articles': detailsCard({ ...details, noArticle: 'noMore' }, m),
    'details-agreement-unknown': detailsCard({ ...details, agreementUnknown: true }, m),
    'details-without-a': detailsCard({ ...details, severities: SEVERITIES.slice(1), whyNotA: 'no_advanced_agreement' }, m),
    'details-errors': detailsCard({ ...details, ...(wrong.kind === 'invalid' ? { values: wrong.typed, errors: wrong.errors } : {}) }, m),
    duplicate: duplicateCard({ stamp, place, requests: requests.slice(0, 2), now: NOW }, m),
    ...requestCards(m, name),
    ...forwardingCards(m, name),
    ...fileCards(m, name),
    withdraw: withdrawCard({ request }, m),
    'note-prompt': notePromptCard({ request }, m),
    help: helpCard(m),
    'changed-delivered': statusChangedCard(status('delivered', 1), m),
    'changed-assigned': statusChangedCard(status('in_progress', 2), m),
    'changed-note': statusChangedCard(status('waiting_on_partner', 3), m),
    'changed-reference': statusChangedCard(status('in_progress', 4), m),
    'changed-resolved': statusChangedCard(status('resolved', 5), m),
    ...changedCards(request, name, m),
    'while-away': whileAwayCard({ requests: requests.map((each, n) => ({ request: each, updates: n + 1 })) }, m),
    'while-away-many': whileAwayCard({ requests: Array.from({ length: 9 }, () => ({ request, updates: 1 })) }, m),
    'quiet-hours': quietHoursCard({ on: true, from: '22:00', to: '08:00' }, m),
    'quiet-hours-wrong': quietHoursCard({ on: true, from: '25:00', problem: 'notATime' }, m),
  };
}
