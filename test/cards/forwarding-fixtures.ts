import type { Card } from '../../cards/card.js';
import { customerText } from '../../cards/customer-text.js';
import { exportCard } from '../../cards/export-card.js';
import { forwardCard } from '../../cards/forward-card.js';
import { handOffCard } from '../../cards/hand-off-card.js';
import { handOffReminderCard } from '../../cards/hand-off-reminder-card.js';
import { referenceCard } from '../../cards/reference-card.js';
import type { Messages } from '../../locales/messages.js';
import { customerUpdate } from '../../services/forwarding/customer-update.js';
import { evidenceText } from '../../services/relay/evidence-text.js';
import { withdrawalText } from '../../services/relay/withdrawal-text.js';
import type { ServiceRequest } from '../../services/model/request.js';
import { inParts } from '../../services/text/in-parts.js';
import { aCustomer, anOption, aRequest, NOW } from './samples.js';

const PARTNER_CENTER = 'https://partner.partnercenter.microsoftonline.cn/pcv/dashboard/overview';
const PARTNER = { kind: 'partner', userId: 'user-1', name: '李娜' } as const;
const file = { blobId: 'a'.repeat(64), name: '退信截图.png', contentType: 'image/png', size: 120_000 };

/** The cards that carry something out of the conversation. `name` replaces the customer's and the partner's. */
export function forwardingCards(m: Messages, name?: string): Readonly<Record<string, Card>> {
  const customer = aCustomer({ locale: m.locale, ...(name ? { name } : {}) });
  const serviceName = anOption('exchange-online').service.name[m.locale];
  const request = aRequest({ customer, locale: m.locale });
  const resolved = aRequest({ customer, locale: m.locale, n: 2, status: 'resolved' });
  const solved = (note: string): ServiceRequest => ({
    ...resolved,
    history: [
      ...resolved.history,
      { at: NOW.toISOString(), actor: { kind: 'representative', name: '王磊' }, kind: 'status', from: 'in_progress', to: 'resolved', note },
    ],
  });
  const forwarded = (of: ServiceRequest, entry?: number) => {
    const text = customerText(customerUpdate(of, { kind: 'running', dueAt: '2026-11-24T05:12:00Z', level: 'fine' }, entry), serviceName, m);
    return forwardCard({ request: of, text, language: m.locale, serviceName, ...(entry === undefined ? {} : { entry }) }, m);
  };
  const byHand: ServiceRequest = { ...request, relay: 'handoff', evidence: { ...request.evidence, attachments: [file] } };
  const pack = (of: ServiceRequest) => inParts(evidenceText({ request: of, partnerName: '华云', serviceName, files: [] }), 14_000);
  const handOff = (of: ServiceRequest, given: { typed?: string; wrong?: string } = {}) =>
    handOffCard({ request: of, serviceName, parts: pack(of), partnerCenter: PARTNER_CENTER, ...given }, m);
  const handedOff: ServiceRequest = { ...resolved, relay: 'handoff', status: 'in_progress' };
  const reminder = (of: ServiceRequest) => {
    const made = handOffReminderCard(
      { request: of, line: of.history.at(-1), partnerCenter: PARTNER_CENTER, withdrawal: withdrawalText(of) },
      m,
    );
    if (!made) throw new Error('there is something to bring to the portal');
    return made;
  };
  const wrong = m.notices.errors.reference_invalid;
  const at = NOW.toISOString();
  return {
    forward: forwarded(request),
    'forward-later': forwarded(resolved, 1),
    'forward-resolved': forwarded(resolved),
    'forward-very-long': forwarded(solved('测'.repeat(4_000))),
    'hand-off': handOff(byHand),
    'hand-off-wrong': handOff(byHand, { typed: name ?? '??', wrong }),
    'hand-off-very-long': handOff({ ...byHand, details: { ...byHand.details, description: '测试\n'.repeat(2_600) } }),
    reference: referenceCard({ request }, m),
    'reference-wrong': referenceCard({ request, typed: '?'.repeat(500), wrong }, m),
    'reminder-note': reminder({
      ...handedOff,
      history: [...handedOff.history, { at, actor: PARTNER, kind: 'note', note: name ?? m.requests.note.placeholder }],
    }),
    'reminder-files': reminder({
      ...handedOff,
      history: [...handedOff.history, { at, actor: PARTNER, kind: 'files', attachments: [file] }],
    }),
    'reminder-withdrawn': reminder({
      ...handedOff,
      status: 'withdrawn',
      history: [...handedOff.history, { at, actor: PARTNER, kind: 'status', from: 'in_progress', to: 'withdrawn' }],
    }),
    export: exportCard(
      {
        partnerName: name ?? '华云信息技术有限公司',
        csv: 'http://127.0.0.1:3978/exports/requests.csv?t=a.b.c',
        json: 'https://desk.example.cn/exports/requests.json?t=a.b.c',
        until: '2026-11-23T05:35:00Z',
        now: NOW,
      },
      m,
    ),
  };
}
