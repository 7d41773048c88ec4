import { beijingTime, relative, when } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { Incident } from '../services/model/incident.js';
import type { SubmitAction } from './action-elements.js';
import { present } from './card.js';
import { actionSet, container, hint, run, said, type Container, type RichTextBlock } from './elements.js';
import { shortened } from './plain-text.js';

/** A phone screen holds about so much beside the buttons; whole texts are in the admin center. */
const LONGEST = { title: 160, impact: 600 };

/** How it stands, in the reader's words. */
export const healthWord = ({ status }: Incident, m: Messages): string =>
  new Map(Object.entries(m.words.health)).get(status.toLowerCase()) ?? m.words.health.other;

/** Its title; a text that is not the reader's language's is not passed off as that. */
export const titleOf = (incident: Incident, m: Messages): RichTextBlock =>
  said([run(shortened(incident.title[m.locale], LONGEST.title), { weight: 'bolder' })]);

/** When something was read: "14:05", "6 min ago". */
export const readAt = (asOf: string, now: Date, m: Messages): [at: string, ago: string] => [
  beijingTime(asOf, now, m.locale),
  relative(asOf, now, m.locale),
];

function originalLine({ publishedIn }: Incident, m: Messages) {
  if (publishedIn === undefined || publishedIn === m.locale) return undefined;
  const { original, languages } = m.selfHelp.incident;
  return hint(original(publishedIn === 'unknown' ? undefined : languages[publishedIn]), { size: 'small', spacing: 'small' });
}

/** One incident in full: what it is, how it stands, what it does, since when. */
export function incidentPart(incident: Incident, now: Date, m: Messages, follow?: SubmitAction): Container {
  const words = m.selfHelp.incident;
  const kind = m.words.classification[incident.classification];
  return container(
    present([
      titleOf(incident, m),
      said(
        [
          run(kind, { weight: 'bolder', color: incident.classification === 'incident' ? 'attention' : 'accent' }),
          run(` · ${healthWord(incident, m)}`),
        ],
        { spacing: 'small' },
      ),
      said([run(shortened(incident.impact[m.locale], LONGEST.impact))], { spacing: 'small' }),
      originalLine(incident, m),
      hint(`${words.since} ${when(incident.startedAt, now, m.locale)}\n\n${words.updated} ${when(incident.updatedAt, now, m.locale)}`, {
        size: 'small',
        spacing: 'small',
      }),
      follow ? actionSet([follow]) : undefined,
    ]),
    { style: 'emphasis', spacing: 'medium' },
  );
}
