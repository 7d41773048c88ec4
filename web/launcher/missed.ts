import type { ToFrame } from '../shared/frame-messages.js';

/** Runs `work` when the page has nothing better to do; Safari does not say when that is. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 10_000 });
  else setTimeout(work, 3_000);
}

/** How many updates wait for the person whom the token is for; 0 also when that cannot be had: it is only a badge. */
export async function countMissed(service: URL, message: ToFrame): Promise<number> {
  if (message.type !== 'token') return 0;
  try {
    const headers = { authorization: `Bearer ${message.grant.token}` };
    const answer = await fetch(new URL('webchat/missed', service), { headers, credentials: 'omit' });
    const { count } = (await answer.json()) as { count?: unknown };
    return typeof count === 'number' ? count : 0;
  } catch {
    return 0;
  }
}
