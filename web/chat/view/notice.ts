import { element, icon } from '../../shared/element.js';
import { icons } from '../../shared/icons.js';
import type { WidgetMessages } from '../../shared/locale.js';
import type { Status } from '../direct-line/connection.js';

const REFUSAL_MS = 15_000;
const LOST_AFTER_MS = 800;
const WELCOME_BACK_MS = 2_500;

/** Two quiet lines above the composer: how the connection is, and what could not be done. */
export function noticeView({ retry, signIn }: { retry: () => void; signIn: () => void }) {
  const text = element('span', { class: 'text' });
  const button = element('button', { type: 'button', class: 'link' });
  const line = element('div', { class: 'notice', hidden: true }, text, button);
  const reason = element('span', { class: 'text', dir: 'auto' });
  const dismiss = element('button', { type: 'button', class: 'small' }, icon(icons.close));
  const refusal = element('div', { class: 'notice bad', hidden: true }, reason, dismiss);
  let status: Status = 'connecting';
  let wasLost = false;
  let words: WidgetMessages;
  let timer: ReturnType<typeof setTimeout>;
  let refusalTimer: ReturnType<typeof setTimeout>;

  function show(message: string | undefined, action?: string) {
    text.textContent = message ?? '';
    button.textContent = action ?? '';
    button.hidden = action === undefined;
    line.hidden = message === undefined;
  }
  function render() {
    if (status === 'connecting') return show(words.connecting);
    if (status === 'lost') return show(words.connectionLost, words.tryAgain);
    if (status === 'offline') return show(words.offline);
    if (status === 'expired') return show(words.signInExpired, words.signInAgain);
    show(wasLost ? words.reconnected : undefined);
  }
  button.addEventListener('click', () => (status === 'expired' ? signIn() : retry()));
  dismiss.addEventListener('click', () => (refusal.hidden = true));

  return {
    element: element('div', { class: 'notices', role: 'status', 'aria-live': 'polite' }, line, refusal),
    connection(next: Status) {
      clearTimeout(timer);
      const lost = status !== 'connecting' && status !== 'online';
      wasLost = next === 'online' && lost && !line.hidden;
      status = next;
      // A connection that comes straight back is nobody's concern.
      if (next === 'lost' || next === 'connecting') timer = setTimeout(render, LOST_AFTER_MS);
      else render();
      if (wasLost) timer = setTimeout(() => show(undefined), WELCOME_BACK_MS);
    },
    refuse(message: string) {
      clearTimeout(refusalTimer);
      reason.textContent = message;
      refusal.hidden = false;
      refusalTimer = setTimeout(() => (refusal.hidden = true), REFUSAL_MS);
    },
    relabel(next: WidgetMessages) {
      words = next;
      dismiss.setAttribute('aria-label', words.dismiss);
      if (!line.hidden) render();
    },
  };
}
