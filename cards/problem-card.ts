import type { Messages } from '../locales/messages.js';
import type { Stamp } from './actions.js';
import { card, type Card } from './card.js';
import { heading, hint, text } from './elements.js';
import { placeLine, waysBack, type Place } from './place.js';
import { escapeMarkdown } from './plain-text.js';

/** Asks for the problem; the examples are words to read, the channel's suggested actions make them pressable. */
export function problemCard({ stamp, place, examples }: { stamp: Stamp; place: Place; examples: readonly string[] }, m: Messages): Card {
  const words = m.finding.problem;
  return card(
    m,
    words.heading,
    [
      heading(words.heading),
      placeLine(place, m),
      text(words.hint, { spacing: 'small' }),
      examples.length > 0
        ? hint([words.examples, ...examples.map((example) => `- ${escapeMarkdown(example)}`)].join('\n'), { spacing: 'small' })
        : undefined,
    ],
    waysBack(stamp, m),
  );
}
