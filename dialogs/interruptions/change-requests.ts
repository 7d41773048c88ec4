import { notePromptCard } from '../../cards/note-prompt-card.js';
import { withdrawCard } from '../../cards/withdraw-card.js';
import type { ActionOf } from '../../cards/actions.js';
import type { ServiceRequest } from '../../services/model/request.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';
import { remindOfPortal } from './remind-of-portal.js';
import { found, orExplain, sayChange, type ChangePorts } from './say-change.js';

const KINDS = ['request.addNote', 'request.withdraw', 'request.acceptResolution', 'request.rejectResolution'] as const;

/** What a partner does to a submitted request: a note, withdrawing (with a question first), accepting or rejecting a resolution. */
export function changeRequests(ports: ChangePorts & Pick<Ports, 'partnerCenter'>) {
  const { requests } = ports;
  return async function changeRequests(turn: Turn): Promise<Outcome> {
    const action = turn.takeAction(...KINDS);
    return action ? orExplain(ports, turn, action.requestId, () => change(turn, action)) : 'pass';
  };

  async function change(turn: Turn, action: ActionOf<(typeof KINDS)[number]>): Promise<void> {
    const { m, user } = turn;
    const { conversation } = m;
    const { requestId } = action;
    switch (action.kind) {
      case 'request.addNote':
        if (action.note === undefined) return turn.say({ card: notePromptCard({ request: await found(ports, turn, requestId) }, m) });
        return changed(turn, await requests.addNote(user, requestId, action.note), conversation.noteAdded);
      case 'request.withdraw':
        if (!action.confirmed) return turn.say({ card: withdrawCard({ request: await found(ports, turn, requestId) }, m) });
        return changed(turn, await requests.withdraw(user, requestId), conversation.withdrawn);
      case 'request.acceptResolution':
        return changed(turn, await requests.acceptResolution(user, requestId), conversation.resolutionAccepted);
      case 'request.rejectResolution':
        return changed(turn, await requests.rejectResolution(user, requestId, action.note), conversation.resolutionRejected);
    }
  }

  function changed(turn: Turn, request: ServiceRequest, sentence: (number: string) => string): void {
    sayChange(ports, turn, request, sentence);
    remindOfPortal(ports, turn, request, request.history.at(-1));
  }
}
