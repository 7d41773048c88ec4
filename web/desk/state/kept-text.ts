/** Texts that outlive a reload, in this tab only. Storage may be blocked or full: then nothing is kept, and nothing breaks. */
const PREFIX = 'desk/typed/';

const keyOf = (who: string, requestId: string, form: string) => `${PREFIX}${who}/${requestId}/${form}`;

export function readTyped(who: string, requestId: string, form: string): string {
  try {
    return window.sessionStorage.getItem(keyOf(who, requestId, form)) ?? '';
  } catch {
    return '';
  }
}

export function keepTyped(who: string, requestId: string, form: string, text: string): void {
  try {
    if (text) window.sessionStorage.setItem(keyOf(who, requestId, form), text);
    else window.sessionStorage.removeItem(keyOf(who, requestId, form));
  } catch {
    // Blocked or full.
  }
}

function keysOf(who: string): string[] {
  try {
    return Object.keys(window.sessionStorage).filter((key) => key.startsWith(`${PREFIX}${who}/`));
  } catch {
    return [];
  }
}

/** On how many requests this representative has typed something that was not sent. */
export const requestsWithTyped = (who: string) => new Set(keysOf(who).map((key) => key.split('/')[3])).size;

export function forgetTyped(who: string): void {
  for (const key of keysOf(who)) window.sessionStorage.removeItem(key);
}
