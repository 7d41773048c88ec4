import { makePost, type ToFrame } from '../shared/frame-messages.js';
import { launcherButton } from './launcher-button.js';
import { makeFrame } from './frame.js';
import { makeEarlyToken } from './early-token.js';
import { countMissed, whenIdle } from './missed.js';

declare global {
  interface Window {
    /** For portals that want their own button, or to open the chat by themselves. */
    EscalationChat?: { open(): void; close(): void };
  }
}

/** The one tag: `<script src=".../widget.js" data-token-url="/support-token" data-locale="zh-CN" data-theme="auto" data-title="..."></script>` */
function start(tag: HTMLScriptElement) {
  const { tokenUrl = '', locale = document.documentElement.lang, theme = 'auto', title } = tag.dataset;
  const service = new URL('.', tag.src);
  const button = launcherButton(locale, theme, toggle);
  const post = makePost<ToFrame>(() => frame?.window() ?? null, service.origin);
  let frame: ReturnType<typeof makeFrame> | undefined;
  let isOpen = false;
  const token = makeEarlyToken(tokenUrl);

  /** What waits for them is on the button before they open the chat, which shows it. */
  async function showMissed() {
    if (frame) return;
    const count = await countMissed(service, await token.ask(1));
    if (!frame) button.unread(count);
  }
  function show(next: boolean) {
    if (next === isOpen) return;
    isOpen = next;
    if (!frame) {
      // Asked for while the frame is loading, so that it does not wait for it afterwards.
      if (!token.isAsked) void token.ask();
      button.unread(0);
    }
    frame ??= makeFrame(button.host, service, { locale, theme, title }, (message) => {
      if (message.type === 'close') show(false);
      else if (message.type === 'unread') button.unread(message.count);
      else void token.take().then(post);
    });
    frame.show(isOpen);
    button.expanded(isOpen);
    post({ type: 'shown', shown: isOpen });
    if (isOpen) frame.focus();
    else button.focus();
  }
  function toggle() {
    show(!isOpen);
  }
  addEventListener('keydown', (event) => event.key === 'Escape' && isOpen && show(false));
  new MutationObserver(() => post({ type: 'theme', theme: button.theme(tag.dataset['theme']) })).observe(tag, {
    attributeFilter: ['data-theme'],
  });
  whenIdle(() => void showMissed());
  window.EscalationChat = { open: () => show(true), close: () => show(false) };
}

const tag = document.currentScript;
if (tag instanceof HTMLScriptElement) {
  // In the page's head, without `defer`, there is no body yet to put the button into.
  if (document.body) start(tag);
  else addEventListener('DOMContentLoaded', () => start(tag));
}
