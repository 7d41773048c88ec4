import type { Messages } from '../locales/messages.js';
import { submitInputs } from './action-elements.js';
import { card, type Card } from './card.js';
import { container, heading, hint, text } from './elements.js';
import { timeInput, toggleInput } from './inputs.js';

/** The form with what is set, or with what was typed and what is wrong with it. Times are `HH:mm`, Beijing. */
export function quietHoursCard(
  { on, from, to, problem }: { on: boolean; from?: string; to?: string; problem?: 'notATime' | 'sameTime' },
  m: Messages,
): Card {
  const words = m.watching.quiet;
  const time = (id: string, label: string, value: string | undefined) => timeInput({ id, label, ...(value ? { value } : {}) });
  return card(
    m,
    words.heading,
    [
      heading(words.heading),
      text(words.intro, { spacing: 'small' }),
      problem ? container([text(words[problem])], { style: 'attention' }) : undefined,
      toggleInput({ id: 'on', title: words.keep, label: words.label, value: on ? 'true' : 'false' }),
      time('from', words.from, from),
      time('to', words.to, to),
      hint(words.zone, { size: 'small', spacing: 'small' }),
    ],
    [submitInputs(words.save, { kind: 'settings.quietHours' })],
  );
}
