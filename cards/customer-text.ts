import { dated } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { CustomerUpdate, Happening, UpdateKind } from '../services/model/customer-update.js';

/** What comes next after each, where no date is promised. */
const NEXT: Readonly<Partial<Record<UpdateKind, keyof Messages['forwarding']['update']['next']>>> = {
  waiting: 'waiting',
  resolved: 'resolved',
  closed: 'closed',
  withdrawn: 'withdrawn',
  late: 'late',
};

/**
 * The text that the partner sends on: which request, what happened, what is next and by when. Plain text in the language of the messages, without a
 * greeting, with the date and Beijing's clock in full, since it is read elsewhere and later.
 */
export function customerText(update: CustomerUpdate, serviceName: string, m: Messages): string {
  const { lead, next, answerBy } = m.forwarding.update;
  const title = update.title.replace(/\s+/gu, ' ').trim();
  const last = update.happenings.at(-1);
  const special = last && NEXT[last.kind];
  const outlook = special ? next[special] : update.answerBy === undefined ? next.news : answerBy(instant(update.answerBy, m, true));
  const sentences = update.happenings.map((happening) => sentence(happening, m));
  return [lead(update.number, serviceName, title, update.externalReference), joined([...sentences, outlook], m)].join('\n');
}

function sentence({ kind, at, solution }: Happening, m: Messages): string {
  const words = m.forwarding.update.happened[kind](instant(at, m, kind === 'late'), solution !== undefined);
  return solution === undefined ? words : `${words}\n${solution.trim()}\n`;
}

function instant(at: string, m: Messages, end: boolean): string {
  return m.forwarding.update.beijing(dated(at, m.locale, { end }));
}

/** Chinese sentences follow each other without a space; a solution stands on lines of its own. */
function joined(sentences: readonly string[], { locale }: Messages): string {
  const space = locale === 'en-US' ? ' ' : '';
  return sentences.reduce((text, next) => `${text}${text.endsWith('\n') ? '' : space}${next}`);
}
