import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import { changeRequests } from './change-requests.js';
import { obeyCommand } from './commands.js';
import type { Interruption, Outcome } from './interruption.js';
import { refuseUnreadable } from './refuse-unreadable.js';
import { showRequests } from './show-requests.js';
import { startNew } from './start-new.js';
import { takeFiles } from './take-files.js';
import { welcome } from './welcome.js';

/** Tries the interruptions in order; the first that answers ends the search. */
export function makeInterrupt(ports: Ports): (turn: Turn) => Promise<Outcome> {
  const interruptions: readonly Interruption[] = [
    welcome,
    takeFiles(ports),
    obeyCommand(ports),
    startNew(ports),
    showRequests(ports),
    changeRequests(ports),
    refuseUnreadable,
  ];
  return async function interrupt(turn) {
    for (const interruption of interruptions) {
      const outcome = await interruption(turn);
      if (outcome !== 'pass') return outcome;
    }
    return 'pass';
  };
}
