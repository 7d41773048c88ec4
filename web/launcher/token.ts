import { readGrant, type ToFrame } from '../shared/frame-messages.js';

const RETRY_MS = 5_000;

/** Asks the portal's own token address, as the signed-in person; goes on asking while the portal cannot be reached, or so many times. A 4xx is its no. */
export async function askToken(url: string, tries = Infinity): Promise<ToFrame> {
  for (let tried = 1; ; tried++) {
    try {
      const answer = await fetch(url, { method: 'POST', credentials: 'same-origin' });
      const grant = answer.ok ? readGrant(await answer.json()) : undefined;
      if (grant) return { type: 'token', grant };
      if (answer.status < 500) return { type: 'token-refused' };
    } catch {
      // Not reached.
    }
    if (tried >= tries) return { type: 'token-refused' };
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
