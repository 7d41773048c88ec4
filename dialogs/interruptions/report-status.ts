import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';
import { orExplain, sayChange, type ChangePorts } from './say-change.js';

/** The partner says how a request stands whose answer comes by a portal or an e-mail. */
export function reportStatus(ports: ChangePorts) {
  return async function reportStatus(turn: Turn): Promise<Outcome> {
    const action = turn.takeAction('request.report');
    if (!action) return 'pass';
    const { requestId, status } = action;
    return orExplain(ports, turn, requestId, async () =>
      sayChange(ports, turn, await ports.requests.report(turn.user, requestId, status), turn.m.relaying.done[status]),
    );
  };
}
