import { element, icon } from '../../shared/element.js';
import { icons } from '../../shared/icons.js';
import type { Locale, WidgetMessages } from '../../shared/locale.js';
import type { Change, Entry } from '../conversation/transcript.js';
import { dayLine } from './day-line.js';
import { entryView, type EntryActions, type EntryView } from './entry.js';

export interface LogView {
  readonly element: HTMLElement;
  show(entry: Entry, change: Change): void;
  typing(typing: boolean): void;
  /** Brings the end into view, as after sending something oneself. */
  toEnd(): void;
  /** A card's button was pressed: what comes next answers it and is brought into view, wherever the reader is. */
  awaitAnswer(): void;
  relabel(words: WidgetMessages, locale: Locale): void;
}

const NEAR_PX = 80;

/** What was said before this page was opened, however many cards it is, ends with the last of it in view. */
const isEarlier = ({ activity: { timestamp } }: Entry) => timestamp !== undefined && Date.parse(timestamp) < performance.timeOrigin;

/** The conversation. It stays at the end while the reader is there; else a button tells that something new has come. */
export function logView(actions: EntryActions, first: WidgetMessages, firstLocale: Locale): LogView {
  let words = first;
  let locale = firstLocale;
  let awaited = false;
  const shown = new Map<string, { entry: Entry; view: EntryView }>();
  const dots = element('div', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i'));
  const typingText = element('span', { class: 'unseen' });
  const typingLine = element('div', { class: 'typing', hidden: true }, dots, typingText);
  const entries = element('div', { class: 'entries', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions', tabindex: 0 });
  const newLabel = element('span');
  const newButton = element('button', { type: 'button', class: 'new', hidden: true }, newLabel, icon(icons.down));
  const scroller = element('div', { class: 'scroller' }, entries, typingLine);
  const day = dayLine();

  const atEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
  function toEnd() {
    scroller.scrollTop = scroller.scrollHeight;
  }
  function toStartOf(target: HTMLElement) {
    const top = target.offsetTop - 8;
    scroller.scrollTop = Math.min(
      scroller.scrollHeight - scroller.clientHeight,
      target.offsetHeight > scroller.clientHeight ? top : Infinity,
    );
  }
  newButton.addEventListener('click', () => {
    toEnd();
    entries.focus({ preventScroll: true });
  });
  scroller.addEventListener('scroll', () => atEnd() && newButton.toggleAttribute('hidden', true), { passive: true });

  function relabel(nextWords: WidgetMessages, nextLocale: Locale) {
    words = nextWords;
    locale = nextLocale;
    entries.setAttribute('aria-label', words.conversationLabel);
    typingText.textContent = words.typing;
    newLabel.textContent = words.newMessages;
    day.relabel(words, locale);
    for (const { entry, view } of shown.values()) view.mark(entry, words, locale);
  }
  relabel(words, locale);

  return {
    element: element('div', { class: 'log' }, scroller, newButton),
    relabel,
    toEnd,
    awaitAnswer: () => void (awaited = true),
    typing(typing) {
      const follow = atEnd();
      typingLine.hidden = !typing;
      if (follow && typing) toEnd();
    },
    show(entry, change) {
      const follow = atEnd() || awaited || isEarlier(entry);
      const before = shown.get(entry.key);
      const view = before && change === 'marked' ? before.view : entryView(entry, actions, words);
      shown.set(entry.key, { entry, view });
      view.mark(entry, words, locale);
      if (view !== before?.view && !entry.mine) awaited = false;
      if (before && view !== before.view) {
        const seen = before.view.element.offsetTop + before.view.element.offsetHeight > scroller.scrollTop;
        const focused = before.view.element.contains(document.activeElement);
        before.view.element.replaceWith(view.element);
        if (focused) view.element.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
        // What replaces a long form starts where the form started: there is its heading.
        if (seen) scroller.scrollTop = Math.min(scroller.scrollTop, view.element.offsetTop - 8);
      }
      if (before) return;
      const line = day.before(entry.activity.timestamp);
      entries.append(...(line ? [line] : []), view.element);
      if (entry.mine) toEnd();
      else if (follow) toStartOf(view.element);
      newButton.hidden = entry.mine || follow;
    },
  };
}
