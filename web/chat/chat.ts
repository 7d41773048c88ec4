import { element } from '../shared/element.js';
import type { Grant } from '../shared/frame-messages.js';
import { widgetMessagesFor, type Locale } from '../shared/locale.js';
import { makeConversation } from './conversation/conversation.js';
import type { Change, Entry } from './conversation/transcript.js';
import type { SuggestedAction } from './direct-line/activity.js';
import type * as Rich from './rich/rich.js';
import { composerView } from './view/composer.js';
import { copier } from './view/copy.js';
import { dropZone } from './view/drop-zone.js';
import { headerView } from './view/header.js';
import { logView } from './view/log.js';
import { noticeView } from './view/notice.js';
import { suggestionsView } from './view/suggestions.js';
import { typedInCards } from './view/typed-in-cards.js';

const LOAD_AT_THE_LATEST_MS = 1_000;

export interface ChatOptions {
  readonly locale: Locale;
  /** Asks the token service. Rejects with `GrantRefused` where only a new sign-in helps; any other failure is tried again. */
  readonly grant: () => Promise<Grant>;
  /** The heading; the product's name in the person's language when left out. */
  readonly title?: string;
  /** The chat's heading is at this level in the page's outline, the cards' one below it. */
  readonly headingLevel?: 1 | 2;
  readonly onLocale?: (locale: Locale) => void;
  readonly onClose?: () => void;
  /** Something was said by the bot. */
  readonly onHeard?: () => void;
  /** What "sign in again" does; a reload when left out. */
  readonly signIn?: () => void;
}

export interface Chat {
  /** Puts a text into the composer, to be changed or sent. */
  prefill(text: string): void;
  setLocale(locale: Locale): void;
  focus(): void;
  stop(): void;
}

/** Fills `root` with a chat and connects it: header and composer at once, the renderer while the conversation is being opened. Rejects, and says so, when the renderer cannot be loaded. */
export async function startChat(root: HTMLElement, options: ChatOptions): Promise<Chat> {
  const level = options.headingLevel ?? 1;
  let locale = options.locale;
  const words = () => widgetMessagesFor(locale);
  let rich: typeof Rich | undefined;
  // Running it holds a slow phone for a third of a second: the conversation is asked for first.
  let asked = () => {};
  const mayLoad = new Promise<void>((resolve) => (asked = resolve));
  setTimeout(asked, LOAD_AT_THE_LATEST_MS);
  const loaded = mayLoad.then(() => import('./rich/rich.js')).then((module) => void (rich = module));
  const base = new URL('v3/directline/', document.baseURI).href;

  const conversation = makeConversation({
    base,
    grant: () => options.grant().finally(() => setTimeout(asked, 0)),
    locale: () => locale,
    onStatus: (status) => notice.connection(status),
    onTyping: (typing) => log.typing(typing),
    onEntry(entry: Entry, change: Change) {
      if (change !== 'marked' && !entry.mine) options.onHeard?.();
      if (rich) show(entry, change);
      else
        loaded.then(
          () => show(entry, change),
          () => undefined,
        );
    },
  });
  function show(entry: Entry, change: Change) {
    if (change === 'added') suggestions.follow(entry.mine ? undefined : entry.activity);
    log.show(entry, change);
  }
  function say(text: string) {
    suggestions.follow(undefined);
    conversation.send({ type: 'message', text, textFormat: 'plain' });
  }
  function choose({ type, title, value }: SuggestedAction) {
    const text = typeof value === 'string' ? value : (title ?? '');
    if (type === 'openUrl') return;
    if (typeof value === 'object' && value !== null) conversation.send({ type: 'message', value, text: title });
    else say(text);
    composer.focus();
  }
  function chooseLocale(next: Locale) {
    if (next === locale) return;
    locale = next;
    relabel();
    conversation.send({ type: 'event', name: 'locale', value: next });
    options.onLocale?.(next);
  }

  const header = headerView({ title: options.title, level, locale, onLocale: chooseLocale, onClose: options.onClose });
  const notice = noticeView({
    retry: () => (rich ? conversation.connection.retryNow() : location.reload()),
    signIn: options.signIn ?? (() => location.reload()),
  });
  const suggestions = suggestionsView(choose);
  const composer = composerView({
    say,
    sendFiles: (...files) => conversation.sendFiles(...files),
    refuse: (reason) => notice.refuse(reason),
  });
  const typed = typedInCards(base);
  const copying = copier();
  const log = logView(
    {
      markdown: (text) => rich?.markdownNodes(text) ?? document.createTextNode(text),
      again: (clientId) => conversation.again(clientId),
      card: (entry, content) =>
        rich?.renderCard(content, {
          headingLevel: level + 1,
          typed: typed.of(entry.activity),
          onCopy: (text, button) => copying.copy(text, button, words().copied),
          onTyped: (values) => typed.keep(entry.activity, values),
          onSubmit(value) {
            typed.forget(entry.activity);
            log.awaitAnswer();
            conversation.send({ type: 'message', value, replyToId: entry.activity.id });
          },
        }),
    },
    words(),
    locale,
  );
  const dropZoneLine = dropZone(root, (files) => composer.addFiles(files));
  root.replaceChildren(
    header.element,
    log.element,
    element('footer', { class: 'bottom' }, suggestions.element, notice.element, composer.element),
    dropZoneLine.element,
    copying.element,
  );

  function relabel() {
    document.documentElement.lang = locale;
    for (const view of [header, log, notice, suggestions, composer, dropZoneLine]) view.relabel(words(), locale);
  }
  relabel();
  notice.connection('connecting');

  const again = () => (conversation.connection.retryNow(), conversation.connection.catchUp());
  const onVisible = () => document.visibilityState === 'visible' && again();
  addEventListener('online', again);
  document.addEventListener('visibilitychange', onVisible);
  conversation.connection.start();
  try {
    await loaded;
  } catch (error) {
    conversation.stop();
    notice.connection('lost');
    throw error;
  }

  return {
    prefill: (text) => composer.prefill(text),
    setLocale: chooseLocale,
    focus: () => composer.focus(),
    stop() {
      conversation.stop();
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', onVisible);
      dropZoneLine.stop();
    },
  };
}
