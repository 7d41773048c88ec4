import type { Messages } from '../locales/messages.js';
import type { Article } from '../services/model/article.js';
import { plainLine, plainMarkdown } from './plain-markdown.js';
import { shortened } from './plain-text.js';

/** On the card it is there twice, to be read and to be copied. */
const LONGEST = 4_000;

/**
 * An article that the partner sends on: plain text without a greeting, in the language of the messages, which should be the article's. A long
 * one ends early and names its page, which has the rest.
 */
export function articleText({ title, causes, steps, check, lead, link }: Article, m: Messages): string {
  const words = m.selfHelp;
  const labelled = (label: string, text: string) => `${m.words.labelled(label)}${text}`;
  const sentences = causes.map(plainLine).join(m.locale === 'en-US' ? ' ' : '');
  const body = [
    causes.length === 0 ? undefined : labelled(causes.length === 1 ? words.cause : words.causes, sentences),
    steps.length === 0 && lead ? lead : undefined,
    steps.length === 0 ? undefined : steps.map((step, i) => `${i + 1}. ${plainMarkdown(step).replace(/\n+/gu, '\n   ')}`).join('\n'),
    check === undefined ? undefined : labelled(words.check, plainLine(check)),
  ].filter((part) => part !== undefined);
  return [shortened([title, ...body].join('\n\n'), LONGEST), link && labelled(words.forward.readOn, link)].filter(Boolean).join('\n\n');
}
