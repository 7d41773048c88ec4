import type { Turn } from './turn.js';

/** Who looks at a request and sends a file within the hour may well mean that request; later, asking would be strange. */
const FRESH_MS = 3_600_000;

/** Remembers which request was shown. */
export function lookAt(turn: Turn, requestId: string): void {
  turn.person.focus = { requestId, at: turn.now.toISOString() };
}

/** The request they have just looked at. */
export function focusOf({ person, now }: Turn): string | undefined {
  const { focus } = person;
  return focus && now.getTime() - Date.parse(focus.at) < FRESH_MS ? focus.requestId : undefined;
}
