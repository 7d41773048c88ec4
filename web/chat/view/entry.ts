import { element } from '../../shared/element.js';
import type { Locale, WidgetMessages } from '../../shared/locale.js';
import type { Entry } from '../conversation/transcript.js';
import { CARD } from '../direct-line/activity.js';
import type { RenderedCard } from '../rich/card.js';
import { fileView } from './file.js';

export interface EntryActions {
  readonly markdown: (text: string) => Node;
  readonly card: (entry: Entry, content: unknown) => RenderedCard | undefined;
  readonly again: (clientId: string) => void;
}

export interface EntryView {
  readonly element: HTMLElement;
  /** Shows the entry's fate and answer, in the current language. */
  mark(entry: Entry, words: WidgetMessages, locale: Locale): void;
}

const clock = (at: string | undefined, locale: Locale) =>
  new Date(at ?? Date.now()).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });

/** One line of the conversation: a text bubble, files, cards, and below them when it was said and what became of it. */
export function entryView(entry: Entry, actions: EntryActions, words: WidgetMessages): EntryView {
  const { activity, mine } = entry;
  const who = element('span', { class: 'unseen' });
  const meta = element('div', { class: 'meta' });
  const cards: RenderedCard[] = [];
  const parts: HTMLElement[] = [];
  if (activity.text?.trim()) {
    const plain = mine || activity.textFormat === 'plain';
    parts.push(
      element('div', { class: plain ? 'bubble plain' : 'bubble', dir: 'auto' }, plain ? activity.text : actions.markdown(activity.text)),
    );
  }
  for (const attachment of activity.attachments ?? []) {
    const card = attachment.contentType === CARD ? actions.card(entry, attachment.content) : undefined;
    if (card) {
      cards.push(card);
      parts.push(element('div', { class: 'card', tabindex: -1 }, card.element));
    } else parts.push(fileView(attachment, words));
  }
  let settled = false;

  return {
    element: element('article', { class: mine ? 'entry mine' : 'entry theirs', 'data-key': entry.key }, who, ...parts, meta),
    mark({ fate, answer, activity: said }, m, locale) {
      who.textContent = mine ? m.you : m.botName;
      const time = element('time', { datetime: said.timestamp }, clock(said.timestamp, locale));
      if (fate === 'failed') {
        const button = element('button', { type: 'button', class: 'link' }, m.retry);
        button.addEventListener('click', () => actions.again(entry.key));
        meta.replaceChildren(element('span', { class: 'bad' }, m.notSent), button);
      } else if (fate === 'sending') meta.replaceChildren(m.sending);
      else meta.replaceChildren(time);
      if (answer) {
        meta.replaceChildren(element('span', { class: 'answered' }, m.cardSent(clock(answer.timestamp, locale))));
        if (!settled) {
          // A pressed button loses the focus when it is disabled; its card keeps the place.
          const held = document.activeElement?.closest<HTMLElement>('.card');
          if (held && parts.includes(held)) held.focus({ preventScroll: true });
          cards.forEach((card) => card.settle(answer.value));
        }
        settled = true;
      }
    },
  };
}
