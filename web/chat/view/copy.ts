import { element } from '../../shared/element.js';

const SHOWN_MS = 2_000;

/** Copies by way of a selection, which works in a foreign page's frame that was not given the clipboard. */
function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const field = element('textarea', { class: 'unseen', readonly: true, tabindex: -1, 'aria-hidden': 'true' });
  field.value = text;
  field.style.whiteSpace = 'pre'; // else tabs are lost on the way
  document.body.append(field);
  field.select();
  // Deprecated, and the only way where the newer one is refused.
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

/** @returns whether the text is on the clipboard. Never rejects. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** Copies what a button stands for and says so: on the button for a moment, and to screen readers. */
export function copier() {
  const status = element('div', { class: 'unseen', role: 'status' });
  return {
    element: status,
    /** @returns whether it was copied. */
    async copy(text: string, button: HTMLElement | undefined, done: string): Promise<boolean> {
      if (!(await copy(text))) return false;
      status.textContent = done;
      button?.setAttribute('data-done', done);
      button?.classList.add('copied');
      setTimeout(() => {
        status.textContent = '';
        button?.classList.remove('copied');
      }, SHOWN_MS);
      return true;
    },
  };
}
