import type { Messages } from '../locales/messages.js';
import type { Locale } from '../services/model/locale.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { copyAction } from './copy-action.js';
import { container, heading, hint, paragraphs } from './elements.js';
import { placeLine, type Place } from './place.js';
import { shortened } from './plain-text.js';

/** Our own articles fit; an imported one may not. */
const TEXT_SHOWN = 2_000;

interface Forwarded {
  readonly articleId: string;
  readonly place: Place;
  /** In `language`; `m` is the reader's. */
  readonly text: string;
  readonly language: Locale;
  /** The other languages that the article exists in. */
  readonly others: readonly Locale[];
}

/** The article as a text for the customer, ready to be copied, and the same in the other languages it exists in. */
export function selfHelpForwardCard({ articleId, place, text, language, others }: Forwarded, m: Messages): Card {
  const words = m.selfHelp.forward;
  const { customer, service } = place;
  const about = { articleId, ...(customer ? { customerId: customer.id } : {}), ...(service ? { serviceId: service.id } : {}) };
  const shown = shortened(text, TEXT_SHOWN);
  return card(
    m,
    words.heading,
    [
      heading(words.heading),
      placeLine(place, m),
      hint(words.language(m.words.languages[language]), { size: 'small', spacing: 'small' }),
      container(paragraphs(shown), { style: 'emphasis', spacing: 'medium' }),
      shown === text ? undefined : hint(m.forwarding.card.shortened, { size: 'small' }),
    ],
    [
      copyAction(m.forwarding.buttons.copy, text, 'positive'),
      ...others.map((locale) =>
        submit(m.forwarding.buttons.inLanguage(m.words.languages[locale]), { kind: 'selfHelp.forward', ...about, locale }),
      ),
    ],
  );
}
