import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import { attachFiles } from './attach-files.js';
import { changePeople } from './change-people.js';
import { changeRequests } from './change-requests.js';
import { checkNotes } from './check-notes.js';
import { copyText } from './copy-text.js';
import { followUpIncidents } from './follow-up-incidents.js';
import { exportRequests } from './export-requests.js';
import { followUpSelfHelp } from './follow-up-self-help.js';
import { forward } from './forward.js';
import { forwardArticle } from './forward-article.js';
import { handOff } from './hand-off.js';
import { obeyCommand } from './commands.js';
import type { Interruption, Outcome } from './interruption.js';
import { quietHours } from './quiet-hours.js';
import { refuseUnreadable } from './refuse-unreadable.js';
import { reportStatus } from './report-status.js';
import { sendAgain } from './send-again.js';
import { showRequests } from './show-requests.js';
import { showShift } from './show-shift.js';
import { startNew } from './start-new.js';
import { syncStatus } from './sync-status.js';
import { takeFiles } from './take-files.js';
import { welcome } from './welcome.js';

/** Tries the interruptions in order; the first that answers ends the search. */
export function makeInterrupt(ports: Ports): (turn: Turn) => Promise<Outcome> {
  const interruptions: readonly Interruption[] = [
    welcome,
    takeFiles(ports),
    followUpSelfHelp(ports),
    obeyCommand(ports),
    startNew(ports),
    showRequests(ports),
    followUpIncidents(ports),
    checkNotes(ports),
    changeRequests(ports),
    attachFiles(ports),
    changePeople(ports),
    reportStatus(ports),
    sendAgain(ports),
    showShift(ports),
    quietHours(ports),
    forward(ports),
    forwardArticle(ports),
    copyText,
    handOff(ports),
    exportRequests(ports),
    syncStatus(ports),
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
