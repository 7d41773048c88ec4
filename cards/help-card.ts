import type { Messages } from '../locales/messages.js';
import type { Role } from '../services/model/partner.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { heading, hint, subheading, text, type FactSet } from './elements.js';

/** What the bot does for this role, and the words it listens to at any time. */
export function helpCard({ role }: { role: Role }, m: Messages): Card {
  const words = m.help;
  const files = role !== 'sales_agent';
  const facts: FactSet = {
    type: 'FactSet',
    spacing: 'small',
    facts: words.commands.filter(({ forAll }) => files || forAll).map(({ say, does }) => ({ title: say, value: does })),
  };
  return card(
    m,
    words.heading,
    [
      heading(words.heading),
      text(files ? words.intro : words.salesAgent, { spacing: 'small' }),
      files ? hint(m.finding.welcome.example, { spacing: 'small' }) : undefined,
      subheading(words.commandsHeading),
      facts,
      files ? text(words.scope, { spacing: 'medium' }) : undefined,
      files ? text(words.phone, { spacing: 'small' }) : undefined,
    ],
    files
      ? [submit(m.buttons.newRequest, { kind: 'request.new' }, 'positive'), submit(m.buttons.myRequests, { kind: 'request.list' })]
      : [],
  );
}
