import type { Messages } from '../locales/messages.js';
import type { SecretKind } from '../services/model/secret.js';
import { submit } from './action-elements.js';
import type { Stamp } from './actions.js';
import { card, type Card } from './card.js';
import { container, heading, hint, run, said, text, type Container } from './elements.js';
import { placeLine, type Place } from './place.js';

/** A finding as it may be shown: `masked` holds too little of it to be of use to anybody else; `places` are in the reader's words. */
export interface ShownSecret {
  readonly kind: SecretKind;
  readonly masked: string;
  readonly places: readonly string[];
}

const MOST_SHOWN = 8;

interface Secrets {
  readonly secrets: readonly ShownSecret[];
  readonly place?: Place;
  readonly of: Stamp | { readonly requestId: string };
  /** Whether there is a form to go back to; there is none for words that came with files. */
  readonly changeable?: boolean;
}

/** Points out what looks like a secret before it is sent: in the draft that is being submitted, or with `requestId` in a note to that request. */
export function secretsCard({ secrets, place = {}, of, changeable = true }: Secrets, m: Messages): Card {
  const words = m.secrets;
  const part = ({ kind, masked, places }: ShownSecret): Container =>
    container(
      [
        said([run(m.words.labelled(words.kinds[kind]), { weight: 'bolder' }), run(masked, { fontType: 'monospace' })]),
        said([run(words.where(places), { isSubtle: true, size: 'small' })], { spacing: 'none' }),
      ],
      { style: 'warning', spacing: 'small' },
    );
  return card(
    m,
    words.heading(secrets.length),
    [
      heading(words.heading(secrets.length)),
      placeLine(place, m),
      text(words.intro, { spacing: 'small' }),
      ...secrets.slice(0, MOST_SHOWN).map(part),
      secrets.length > MOST_SHOWN ? hint(words.more(secrets.length - MOST_SHOWN)) : undefined,
      hint(words.stays, { size: 'small' }),
    ],
    [
      submit(words.remove, { kind: 'secrets.remove', ...of }, 'positive'),
      submit(words.keep, { kind: 'secrets.keep', ...of }),
      changeable ? submit(words.edit, { kind: 'secrets.edit', ...of }) : undefined,
    ],
  );
}
