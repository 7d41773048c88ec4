import type { Messages } from '../locales/messages.js';
import type { PartnerUser } from '../services/model/partner.js';
import { submit } from './action-elements.js';
import type { Stamp } from './actions.js';
import { card, type Card } from './card.js';
import { container, heading, hint, paragraphs, text } from './elements.js';
import { placeLine, type Place } from './place.js';
import { escapeMarkdown, isolated, shortened } from './plain-text.js';

/** Greets, says in one sentence what to type, and offers an unfinished draft first. */
export function welcomeCard(
  { user, draft }: { user: PartnerUser; draft?: { stamp: Stamp; place: Place; problem?: string } },
  m: Messages,
): Card {
  const unfinished =
    draft &&
    container(
      [
        text(m.finding.welcome.draft),
        ...[placeLine(draft.place, m)].filter((line) => line !== undefined),
        ...(draft.problem ? paragraphs(shortened(draft.problem, 200)) : []),
      ],
      { style: 'emphasis', spacing: 'medium' },
    );
  return card(
    m,
    m.finding.welcome.heading(isolated(user.name)),
    [
      heading(m.finding.welcome.heading(escapeMarkdown(user.name))),
      text(m.finding.welcome.intro, { spacing: 'small' }),
      hint(m.finding.welcome.example, { spacing: 'small' }),
      unfinished,
    ],
    [
      draft && submit(m.buttons.continueDraft, { kind: 'request.new', ...draft.stamp }, 'positive'),
      draft
        ? submit(m.buttons.newRequest, { kind: 'request.new', ...draft.stamp, discard: true })
        : submit(m.buttons.newRequest, { kind: 'request.new' }, 'positive'),
      submit(m.buttons.myRequests, { kind: 'request.list' }),
    ],
  );
}
