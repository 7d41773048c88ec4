import type { SyncState } from '../../model/sync-state.js';
import type { Random } from '../../ports/clock.js';
import { RemoteFailure } from '../../ports/remote-failure.js';
import { backOffMs, LONGEST_WAIT_MS } from '../../relay/back-off.js';
import { NotSaved } from './partner-copy.js';

type Trouble = NonNullable<SyncState['trouble']>;

/** What is kept on this machine costs nothing to be looked at again, and an operator who mended a file waits for it. */
const LONGEST_WAIT_NEAR_MS = 60_000;
/** Somebody signs in anew and looks whether it works; trying costs one call to the sign-in service. */
const LONGEST_WAIT_SIGNED_OUT_MS = 5 * 60_000;

interface Failed {
  /** How many tries in a row had failed before. */
  readonly failures: number;
  /** In ms since 1970. */
  readonly now: number;
  readonly random: Random;
  readonly near: boolean;
}

/** What is kept of a failed try, with when the next one is: as the source told, or after about twice as long each time. */
export function troubleOf(error: unknown, { failures, now, random, near }: Failed): Trouble & { readonly retryAt: string } {
  const remote = error instanceof RemoteFailure ? error : undefined;
  const { correlationId, retryAfterMs = 0 } = remote?.details ?? {};
  const longestMs = near ? LONGEST_WAIT_NEAR_MS : remote?.kind === 'signed_out' ? LONGEST_WAIT_SIGNED_OUT_MS : LONGEST_WAIT_MS;
  const wait = backOffMs(failures + 1, random, { leastMs: retryAfterMs, longestMs });
  return {
    at: new Date(now).toISOString(),
    kind: remote?.kind ?? (error instanceof NotSaved ? 'not_saved' : 'unreadable'),
    failures: failures + 1,
    retryAt: new Date(now + wait).toISOString(),
    ...(correlationId === undefined ? {} : { correlationId }),
  };
}

interface Asked {
  readonly now: number;
  /** Absent where the source's version tells. */
  readonly everyMs: number | undefined;
  /** Whether somebody asked for a pass now. */
  readonly wanted: boolean;
}

/**
 * Whether a pass is due. What lies further ahead than anything is ever put off is due too: the clock was set back.
 * @returns `undefined` where only the source's version tells.
 */
export function isDueAt({ pass, last, trouble }: SyncState, { now, everyMs, wanted }: Asked): boolean | undefined {
  const isAhead = (at: string, longestMs: number) => Date.parse(at) > now && Date.parse(at) - now <= longestMs;
  const waits = trouble?.retryAt !== undefined && isAhead(trouble.retryAt, LONGEST_WAIT_MS);
  // Who asked to be left alone is left alone, whoever wants a pass.
  if (waits) return wanted && trouble.kind !== 'busy';
  if (wanted || pass || trouble?.retryAt !== undefined || !last) return true;
  return everyMs === undefined ? undefined : !isAhead(new Date(Date.parse(last.endedAt) + everyMs).toISOString(), everyMs);
}

/** When the next pass begins (ISO 8601). @returns `undefined` when it is not a matter of time, or due already. */
export function nextPassAt({ pass, last, trouble }: SyncState, everyMs: number | undefined): string | undefined {
  if (trouble?.retryAt !== undefined) return trouble.retryAt;
  if (pass || !last || everyMs === undefined) return undefined;
  return new Date(Date.parse(last.endedAt) + everyMs).toISOString();
}
