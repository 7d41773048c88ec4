import { RemoteFailure } from '../services/ports/remote-failure.js';
import { whyUnheard } from '../services/health/service-health.js';
import { SupportError } from '../services/support-error.js';
import type { Turn } from './turn.js';

/** Says that service health cannot be read, and why as far as that is known. @returns why, in one word for the log. Throws what is no foreseen failure. */
export function sayHealthUnread(turn: Turn, error: unknown): string {
  if (!(error instanceof SupportError)) throw error;
  const { notices, selfHelp } = turn.m;
  if (!(error.cause instanceof RemoteFailure)) {
    turn.say({ text: notices.errors.health_unavailable });
    return 'unknown';
  }
  const why = whyUnheard(error.cause.kind);
  const { unread, unreadByUs, unreadWhy } = selfHelp.incident;
  const withdrawn = why === 'denied' && turn.place.customer?.allowDelegatedAccess === false;
  turn.say({ text: why === 'denied' ? unreadByUs(unreadWhy[withdrawn ? 'withdrawn' : why]) : unread(unreadWhy[why]) });
  return why;
}
