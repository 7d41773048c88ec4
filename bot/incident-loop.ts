import type { IncidentFollowers } from '../services/health/followers.js';
import type { Log } from './log.js';

/** Looks every so often whether an incident that somebody follows is over, and tells them. Gives how to stop it. */
export function startIncidentLoop(
  followers: Pick<IncidentFollowers, 'tellRestored'>,
  partnerIds: readonly string[],
  log: Log,
  everyMs = 15_000,
): { stop(): Promise<void> } {
  const ending = new AbortController();
  let running: Promise<void> | undefined;
  async function run(): Promise<void> {
    for (const partnerId of partnerIds) {
      try {
        const told = await followers.tellRestored(partnerId, ending.signal);
        if (told > 0) log.info({ event: 'incident.restored_told', told });
      } catch (error) {
        log.error({ event: 'incident.check_failed', err: error });
      }
    }
  }
  const timer = setInterval(() => (running ??= run().finally(() => (running = undefined))), everyMs);
  return {
    async stop() {
      clearInterval(timer);
      ending.abort();
      await running;
    },
  };
}
