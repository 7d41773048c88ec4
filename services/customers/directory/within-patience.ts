import type { Unheard } from '../../model/known.js';
import { RemoteFailure } from '../../ports/remote-failure.js';

/** What came of asking somebody else: told, or not, and why not. */
export type Heard<T> = { readonly told: true; readonly value: T } | { readonly told: false; readonly why: Unheard | 'gone' | 'refused' };

/**
 * Waits for `work` until `patience` is over, and then no longer; `work` goes on, and whatever becomes of it later is nobody's unhandled rejection.
 * What only takes a few steps of this process is waited for even when patience is over already: it is no wait. Rejects with what is no
 * `RemoteFailure`, since that is a bug.
 */
export async function withinPatience<T>(work: Promise<T>, patience: AbortSignal): Promise<Heard<T>> {
  const answer = work.then(
    (value): Heard<T> => ({ told: true, value }),
    (error: unknown): Heard<T> => {
      if (error instanceof RemoteFailure) return { told: false, why: error.kind };
      throw error;
    },
  );
  let over: () => void = () => undefined;
  const late = new Promise<Heard<T>>((resolve) => {
    over = () => void setImmediate(() => resolve({ told: false, why: 'too_slow' }));
    if (patience.aborted) over();
    else patience.addEventListener('abort', over, { once: true });
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    patience.removeEventListener('abort', over);
    answer.catch(() => undefined);
  }
}

/** Why there is nothing newer, for what is shown with its age: a customer that is refused to us is denied. */
export function unheard(why: Unheard | 'gone' | 'refused'): Unheard {
  return why === 'gone' || why === 'refused' ? 'denied' : why;
}
