import type { LowdbStore } from '../adapters/lowdb/open-data-folder.js';
import type { Clock } from '../services/ports/clock.js';
import { makeOutcomes } from '../services/self-help/outcomes/make-outcomes.js';
import { makeOutcomeBook } from '../services/self-help/outcomes/outcome-book.js';
import { makeReport, type SelfHelpReport } from '../services/self-help/outcomes/report.js';
import type { Config } from './config.js';
import type { Log } from './log.js';
import { startWorkLoop, type WorkLoop } from './work-loop.js';

interface Deps {
  readonly config: Pick<Config, 'selfHelp'>;
  readonly store: Pick<LowdbStore, 'keyValues'>;
  readonly partnerIds: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

/** What was noted and is not on disk yet is lost by a kill: so much of it at most. */
const SETTLE_EVERY_MS = 10_000;

/** What becomes of self-help: noted in memory, written every few seconds, told in `report` (which writes first, so that nothing is missing from it). */
export function composeOutcomes({ config, store, partnerIds, clock, log }: Deps) {
  const deps = { book: makeOutcomeBook(store.keyValues), clock, partnerIds, textDays: config.selfHelp.textDays };
  const outcomes = makeOutcomes(deps);
  const reported = makeReport(deps);

  let loop: WorkLoop | undefined;
  async function settle(): Promise<void> {
    await outcomes.settle().catch((err: unknown) => log.warn({ event: 'self_help.outcomes_not_written', err }));
  }
  return {
    outcomes,
    start(): void {
      void outcomes.load().catch((err: unknown) => log.warn({ event: 'self_help.outcomes_not_read', err }));
      loop = startWorkLoop('self-help', async () => (await settle(), 0), log, SETTLE_EVERY_MS);
    },
    async stop(): Promise<void> {
      await loop?.stop();
      await settle();
    },
    async report(days: number): Promise<SelfHelpReport> {
      await settle();
      return reported(days);
    },
  };
}
