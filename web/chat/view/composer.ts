import { element, icon } from '../../shared/element.js';
import { icons } from '../../shared/icons.js';
import { isText, makeKept } from '../../shared/kept.js';
import type { Locale, WidgetMessages } from '../../shared/locale.js';
import { isUnnamed, named } from './pasted-file.js';
import { pendingFiles } from './pending-files.js';

export interface ComposerActions {
  readonly say: (text: string) => void;
  /** Resolves when they have arrived. */
  sendFiles(files: readonly File[], text: string, onProgress: (share: number) => void): Promise<void>;
  /** Says what was refused and why. */
  readonly refuse: (reason: string) => void;
}

export interface ComposerView {
  readonly element: HTMLElement;
  focus(): void;
  /** Puts a text where it can be changed before it is sent. */
  prefill(text: string): void;
  addFiles(files: Iterable<File>): void;
  relabel(words: WidgetMessages, locale: Locale): void;
}

/** Longer than anything a person types; a log that was pasted belongs into a file. */
const LONGEST = 8_000;
const KEPT_LONGEST = 100_000;

/** Enter sends and Shift+Enter breaks the line, except the Enter that only accepts what an input method offers. */
export function composerView(actions: ComposerActions): ComposerView {
  const draft = makeKept('sessionStorage', `draft ${location.pathname}`, isText);
  const box = element('textarea', { rows: 1, dir: 'auto', id: 'composer-text', autocomplete: 'off' });
  const label = element('label', { for: 'composer-text', class: 'unseen' });
  const send = element('button', { type: 'submit', class: 'round primary' }, icon(icons.send));
  const attach = element('button', { type: 'button', class: 'round' }, icon(icons.attach));
  const pick = element('input', { type: 'file', multiple: true, hidden: true, tabindex: -1 });
  const files = pendingFiles(actions);
  const row = element('div', { class: 'composer-row' }, attach, pick, label, box, send);
  const form = element('form', { class: 'composer', novalidate: true }, files.element, row);
  let words: WidgetMessages;
  let locale: Locale;

  function fit() {
    box.rows = 1;
    // Measuring a pasted log would hold the page for seconds.
    if (box.value.length > 2_000) box.rows = 6;
    else box.rows = Math.min(6, Math.max(1, Math.round((box.scrollHeight - 14) / 20)));
  }
  function put(text: string) {
    box.value = text;
    draft.write(text || undefined);
    fit();
  }
  async function submit() {
    const text = box.value.trim();
    if (text.length > LONGEST) return actions.refuse(words.tooLong(LONGEST.toLocaleString(locale)));
    if (files.count === 0) {
      if (text) actions.say(text);
      return put('');
    }
    send.disabled = true;
    const sent = await files.send((chosen, onProgress) => actions.sendFiles(chosen, text, onProgress));
    send.disabled = false;
    if (sent && box.value.trim() === text) put('');
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!send.disabled) void submit();
  });
  box.addEventListener('keydown', (event) => {
    // Safari ends the composition before the key: only the old code still tells it apart there.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  box.addEventListener('input', () => {
    draft.write(box.value.slice(0, KEPT_LONGEST) || undefined);
    fit();
  });
  box.addEventListener('paste', (event) => {
    const held = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // A table or a paragraph that was copied comes with a picture of itself: the words are meant.
    const pasted = text && held.every(isUnnamed) ? [] : held.map((file, i) => named(file, words.screenshot, i));
    // A megabyte in a text box holds the page for seconds; the clipboard still has it.
    const tooLong = box.value.length + text.length > LONGEST;
    if (pasted.length === 0 && !tooLong) return;
    event.preventDefault();
    if (pasted.length > 0) files.add(pasted);
    else actions.refuse(words.tooLong(LONGEST.toLocaleString(locale)));
  });
  attach.addEventListener('click', () => pick.click());
  pick.addEventListener('change', () => {
    files.add(pick.files ?? []);
    pick.value = '';
    box.focus();
  });
  box.value = draft.read() ?? '';
  setTimeout(fit, 0);

  return {
    element: form,
    focus: () => box.focus({ preventScroll: true }),
    prefill(text) {
      put(text);
      box.focus();
    },
    addFiles: (added) => files.add(added),
    relabel(nextWords, nextLocale) {
      words = nextWords;
      locale = nextLocale;
      label.textContent = words.messageLabel;
      box.placeholder = words.placeholder;
      for (const [button, name] of [
        [send, words.send],
        [attach, words.attach],
      ] as const) {
        button.title = name;
        button.setAttribute('aria-label', name);
      }
      files.relabel(words, locale);
    },
  };
}
