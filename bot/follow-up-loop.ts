import type { FollowUps } from '../services/self-help/follow-ups.js';
import type { Log } from './log.js';
import { startWorkLoop } from './work-loop.js';

/** Looks every so often whom to ask whether it is still solved, and asks them. Gives how to stop it. */
export function startFollowUpLoop(
  followUps: Pick<FollowUps, 'askDue'>,
  partnerIds: readonly string[],
  log: Log,
  everyMs = 60_000,
): { stop(): Promise<void> } {
  const ending = new AbortController();
  const loop = startWorkLoop('follow-ups', askAll, log, everyMs);

  /** One partner's trouble keeps nobody else from being asked. Gives nothing more to do: what is left is tried with the next look. */
  async function askAll(): Promise<number> {
    for (const partnerId of partnerIds) {
      if (ending.signal.aborted) break;
      try {
        const asked = await followUps.askDue(partnerId, ending.signal);
        if (asked > 0) log.info({ event: 'self_help.followed_up', asked });
      } catch (error) {
        log.error({ event: 'self_help.follow_up_failed', err: error });
      }
    }
    return 0;
  }
  return {
    async stop() {
      ending.abort();
      await loop.stop();
    },
  };
}
