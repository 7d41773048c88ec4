import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';
import { found, orExplain, sayChange, type ChangePorts } from './say-change.js';

/** Sends again what could not be delivered; pressed when nothing waits for that, it says so and how the request stands. */
export function sendAgain(ports: ChangePorts) {
  return async function sendAgain(turn: Turn): Promise<Outcome> {
    const action = turn.takeAction('request.sendAgain');
    if (!action) return 'pass';
    const { done } = turn.m.together;
    return orExplain(ports, turn, action.requestId, async () => {
      const before = await found(ports, turn, action.requestId);
      const request = await ports.requests.sendAgain(turn.user, action.requestId);
      const isSent = request.history.slice(before.history.length).some(({ kind }) => kind === 'sent_again');
      sayChange(ports, turn, request, isSent ? done.sentAgain : done.nothingToSend);
    });
  };
}
