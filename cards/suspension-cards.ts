import { dayInWords } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { HeldSubscription } from '../services/model/subscription-state.js';
import { openUrl, submit } from './action-elements.js';
import type { Stamp } from './actions.js';
import { card, type Card } from './card.js';
import { container, heading, hint, run, said, text, type RichTextBlock } from './elements.js';
import { placeLine, waysBack, type Place } from './place.js';
import { escapeMarkdown } from './plain-text.js';
import { stateRun } from './subscription-words.js';

const MOST_SHOWN = 6;

interface Suspension {
  readonly stamp: Stamp;
  readonly place: Place;
  /** Those that give the service; none of them is in force. */
  readonly held: readonly HeldSubscription[];
  /** Where Partner Center is (https). */
  readonly partnerCenter: string;
  /** How old what is shown is, in a sentence; absent when it is current. */
  readonly age?: string;
}

function headingOf(held: readonly HeldSubscription[], m: Messages): string {
  const { headings } = m.finding.suspension;
  const suspended = held.filter(({ state }) => state === 'suspended').length;
  return suspended === held.length ? headings.suspended : suspended === 0 ? headings.expired : headings.both;
}

function subscriptionLine({ name, state, until }: HeldSubscription, m: Messages): RichTextBlock {
  const term = until && state !== 'trial' ? [run(` · ${m.finding.suspension.until(dayInWords(until, m.locale))}`, { isSubtle: true })] : [];
  return said([run(name, { weight: 'bolder' }), run(' · '), stateRun(state, until, m), ...term], { spacing: 'small' });
}

/** Nothing that gives the service is in force: that is told before anything else is looked at, with what only the partner can do. */
export function suspensionCard({ stamp, place, held, partnerCenter, age }: Suspension, m: Messages): Card {
  const words = m.finding.suspension;
  const title = headingOf(held, m);
  return card(
    m,
    title,
    [
      heading(title),
      placeLine(place, m),
      text(words.intro, { spacing: 'small' }),
      container(
        held.slice(0, MOST_SHOWN).map((one) => subscriptionLine(one, m)),
        { style: 'emphasis', spacing: 'medium' },
      ),
      age === undefined ? undefined : text(age, { size: 'small', color: 'warning', spacing: 'small' }),
      hint(words.partnerOnly(escapeMarkdown(place.customer?.name ?? '')), { spacing: 'medium' }),
    ],
    [
      submit(words.solved, { kind: 'service.suspensionSolved', ...stamp }, 'positive'),
      openUrl(m.forwarding.buttons.openPartnerCenter, partnerCenter),
      submit(words.goOn, { kind: 'service.goOn', ...stamp }),
      ...waysBack(stamp, m),
    ],
  );
}

/** Closes the conversation when the suspension was the cause; what is left to do is in Partner Center. */
export function suspensionSolvedCard({ place, partnerCenter }: Pick<Suspension, 'place' | 'partnerCenter'>, m: Messages): Card {
  const words = m.finding.suspension;
  return card(
    m,
    words.solvedHeading,
    [
      heading(words.solvedHeading),
      placeLine(place, m),
      text(words.partnerOnly(escapeMarkdown(place.customer?.name ?? '')), { spacing: 'small' }),
      text(words.solvedText, { spacing: 'small' }),
    ],
    [
      openUrl(m.forwarding.buttons.openPartnerCenter, partnerCenter),
      submit(m.buttons.anotherRequest, { kind: 'request.new' }),
      submit(m.buttons.myRequests, { kind: 'request.list' }),
    ],
  );
}
