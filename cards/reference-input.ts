import type { Messages } from '../locales/messages.js';
import { present } from './card.js';
import { text, type Element } from './elements.js';
import { textInput } from './inputs.js';
import { unturned } from './plain-text.js';

/** Where 21Vianet's ticket number is typed; what was typed before stays, with what is wrong with it. */
export function referenceInput(
  m: Messages,
  { typed, wrong }: { typed?: string | undefined; wrong?: string | undefined },
): readonly Element[] {
  const { referenceLabel, referencePlaceholder, referenceRequired } = m.forwarding.handOff;
  return present([
    wrong === undefined ? undefined : text(wrong, { color: 'attention' }),
    textInput({
      id: 'externalReference',
      label: referenceLabel,
      placeholder: referencePlaceholder,
      isRequired: true,
      errorMessage: referenceRequired,
      ...(typed ? { value: unturned(typed).slice(0, 200) } : {}),
    }),
  ]);
}
