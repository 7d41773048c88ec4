import type { Messages } from '../locales/messages.js';
import { LOCALES, type Locale } from '../services/model/locale.js';
import type { ServiceRequest } from '../services/model/request.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { copyAction } from './copy-action.js';
import { container, heading, hint, paragraphs } from './elements.js';
import { placeOf } from './place.js';
import { shortened } from './plain-text.js';

/** A long solution would be on the card twice, once to be read and once to be copied: the button has all of it. */
const TEXT_SHOWN = 1_500;

interface Forwarded {
  readonly request: Pick<ServiceRequest, 'id' | 'customer'>;
  /** In the customer's language; `words` are that language's, `m` is the reader's. */
  readonly text: string;
  readonly language: Locale;
  readonly serviceName: string;
  /** Which line of the history it is about, so that the other languages say the same. */
  readonly entry?: number;
}

/** The text that the partner can send on to its customer, ready to be copied, and the same in the other languages. */
export function forwardCard({ request, text, language, serviceName, entry }: Forwarded, m: Messages): Card {
  const { card: words, buttons } = m.forwarding;
  const about = { requestId: request.id, ...(entry === undefined ? {} : { entry }) };
  const shown = shortened(text, TEXT_SHOWN);
  return card(
    m,
    words.heading,
    [
      heading(words.heading),
      placeOf([request.customer.name, serviceName]),
      hint(words.language(m.words.languages[language]), { size: 'small', spacing: 'small' }),
      container(paragraphs(shown), { style: 'emphasis', spacing: 'medium' }),
      shown === text ? undefined : hint(words.shortened, { size: 'small' }),
    ],
    [
      copyAction(buttons.copy, text, 'positive'),
      ...LOCALES.filter((locale) => locale !== language).map((locale) =>
        submit(buttons.inLanguage(m.words.languages[locale]), { kind: 'request.forward', ...about, locale }),
      ),
      submit(m.buttons.view, { kind: 'request.view', requestId: request.id }),
    ],
  );
}
