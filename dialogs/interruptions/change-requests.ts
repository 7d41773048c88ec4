import { notePromptCard } from '../../cards/note-prompt-card.js';
import { withdrawCard } from '../../cards/withdraw-card.js';
import type { CardAction } from '../../cards/actions.js';
import type { ServiceRequest } from '../../services/model/request.js';
import { SupportError } from '../../services/support-error.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';
import { sayRequest } from './show-requests.js';

/** What a partner does to a submitted request: a note, withdrawing (with a question first), accepting or rejecting a resolution. */
export function changeRequests(ports: Pick<Ports, 'requests' | 'catalogue' | 'report'>) {
  const { requests } = ports;
  return async function changeRequests(turn: Turn): Promise<Outcome> {
    const action = turn.takeAction('request.addNote', 'request.withdraw', 'request.acceptResolution', 'request.rejectResolution');
    if (!action) return 'pass';
    try {
      const said = await change(turn, action);
      if (said !== undefined) turn.say({ text: said });
    } catch (error) {
      if (!(error instanceof SupportError)) throw error;
      await explain(turn, action.requestId, error);
    }
    return 'askAgain';
  };

  /** Says it on a card and gives nothing, or gives the sentence that goes with the request as it is now. */
  async function change(turn: Turn, action: ChangeAction): Promise<string | undefined> {
    const { conversation } = turn.m;
    switch (action.kind) {
      case 'request.addNote':
        if (action.note === undefined) return ask(turn, action.requestId, (request) => notePromptCard({ request }, turn.m));
        return shown(turn, await requests.addNote(turn.user, action.requestId, action.note), conversation.noteAdded);
      case 'request.withdraw':
        if (!action.confirmed) return ask(turn, action.requestId, (request) => withdrawCard({ request }, turn.m));
        return shown(turn, await requests.withdraw(turn.user, action.requestId), conversation.withdrawn);
      case 'request.acceptResolution':
        return shown(turn, await requests.acceptResolution(turn.user, action.requestId), conversation.resolutionAccepted);
      case 'request.rejectResolution':
        return shown(turn, await requests.rejectResolution(turn.user, action.requestId, action.note), conversation.resolutionRejected);
    }
  }

  async function ask(
    turn: Turn,
    requestId: string,
    card: (request: ServiceRequest) => ReturnType<typeof withdrawCard>,
  ): Promise<undefined> {
    const request = await requests.find(turn.user, requestId);
    if (!request) throw new SupportError('request_not_found');
    turn.say({ card: card(request) });
  }

  function shown(turn: Turn, request: ServiceRequest, sentence: (number: string) => string): string {
    ports.report('request.changed', { requestId: request.id, status: request.status });
    sayRequest(ports, turn, request, true);
    return sentence(request.number);
  }

  /** What went wrong, and how the request stands. */
  async function explain(turn: Turn, requestId: string, error: SupportError): Promise<void> {
    turn.say({ text: turn.m.notices.errors[error.code] });
    const request = error.code === 'request_not_found' ? undefined : await requests.find(turn.user, requestId);
    if (request) sayRequest(ports, turn, request);
  }
}

type ChangeAction = Extract<
  CardAction,
  { kind: 'request.addNote' | 'request.withdraw' | 'request.acceptResolution' | 'request.rejectResolution' }
>;
