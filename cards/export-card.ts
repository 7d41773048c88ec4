import { beijingTime } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import { openUrl } from './action-elements.js';
import { card, type Card } from './card.js';
import { heading, hint, text } from './elements.js';
import { escapeMarkdown } from './plain-text.js';

interface Export {
  readonly partnerName: string;
  readonly csv: string;
  readonly json: string;
  /** ISO 8601 instant at which the links end. */
  readonly until: string;
  readonly now: Date;
}

/** The links to all requests of the partner, and how long they are good for. */
export function exportCard({ partnerName, csv, json, until, now }: Export, m: Messages): Card {
  const { export: words, buttons } = m.forwarding;
  return card(
    m,
    words.heading,
    [
      heading(words.heading),
      text(words.intro(escapeMarkdown(partnerName))),
      hint(words.valid(beijingTime(until, now, m.locale)), { size: 'small' }),
    ],
    [openUrl(buttons.csv, csv), openUrl(buttons.json, json)],
  );
}
