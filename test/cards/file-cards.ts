import type { Card } from '../../cards/card.js';
import { filesCard } from '../../cards/files-card.js';
import { notePromptCard } from '../../cards/note-prompt-card.js';
import { secretsCard } from '../../cards/secrets-card.js';
import type { Messages } from '../../locales/messages.js';
import { SECRET_KINDS } from '../../services/model/secret.js';
import { aCustomer, anOption, aRequest, STAMP } from './samples.js';

/** The cards about files and secrets; `name` replaces what people wrote. */
export function fileCards(m: Messages, name?: string): Readonly<Record<string, Card>> {
  const { locale } = m;
  const customer = aCustomer({ locale, ...(name ? { name } : {}) });
  const place = { customer, service: anOption('exchange-online').service };
  const request = aRequest({ customer, locale });
  const requests = [request, aRequest({ customer, locale, n: 1, status: 'waiting_on_partner' }), aRequest({ customer, locale, n: 2 })];
  const { title, description, stepsTried } = m.details.fields;
  const password = { kind: 'password', masked: `${(name ?? 'Contoso').slice(0, 2)}••••••`, places: [title, description] } as const;
  const many = Array.from({ length: 12 }, (_, i) => ({ ...password, kind: SECRET_KINDS[i % 5] ?? 'key', places: [stepsTried] }));
  return {
    files: filesCard({ names: [name ?? 'screenshot.png'], requests: requests.slice(0, 1) }, m),
    'files-many': filesCard(
      { names: Array.from({ length: 9 }, (_, i) => name ?? `log ${i}.zip`), note: name ?? request.details.description, requests },
      m,
    ),
    'secrets-draft': secretsCard(
      { secrets: [password, { kind: 'card_number', masked: '41••••••', places: [stepsTried] }], place, of: STAMP },
      m,
    ),
    'secrets-note': secretsCard({ secrets: [{ ...password, places: [m.secrets.places.note] }], of: { requestId: request.id } }, m),
    'secrets-with-files': secretsCard({ secrets: many, of: { requestId: request.id }, changeable: false }, m),
    'note-prompt-again': notePromptCard({ request, note: name ?? 'pwd=…' }, m),
    'note-prompt-rejects': notePromptCard({ request, note: name ?? 'pwd=…', rejects: true }, m),
  };
}
