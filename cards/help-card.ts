import type { Messages } from '../locales/messages.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { heading, hint, subheading, text, type FactSet } from './elements.js';

/** What the bot does, and the words it listens to at any time. */
export function helpCard(m: Messages): Card {
  const words = m.help;
  const facts: FactSet = { type: 'FactSet', spacing: 'small', facts: words.commands.map(({ say, does }) => ({ title: say, value: does })) };
  return card(
    m,
    words.heading,
    [
      heading(words.heading),
      text(words.intro, { spacing: 'small' }),
      hint(m.finding.welcome.example, { spacing: 'small' }),
      subheading(words.commandsHeading),
      facts,
      text(words.byNumber, { spacing: 'small' }),
      text(words.scope, { spacing: 'medium' }),
      text(words.phone, { spacing: 'small' }),
    ],
    [submit(m.buttons.newRequest, { kind: 'request.new' }, 'positive'), submit(m.buttons.myRequests, { kind: 'request.list' })],
  );
}
