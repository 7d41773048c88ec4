import type { ActionOf } from '../../cards/actions.js';
import { handOffCard } from '../../cards/hand-off-card.js';
import { referenceCard } from '../../cards/reference-card.js';
import { evidenceText } from '../../services/relay/evidence-text.js';
import type { ServiceRequest } from '../../services/model/request.js';
import { SupportError } from '../../services/support-error.js';
import { inParts } from '../../services/text/in-parts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';
import { found, orExplain, sayChange, type ChangePorts } from './say-change.js';
import { sayRequest } from './show-requests.js';

type HandOffPorts = ChangePorts & Pick<Ports, 'briefing' | 'partnerCenter'>;
type HandOffAction = ActionOf<'request.handOff' | 'request.enterReference'>;

/** So much of the text goes into a card (25 KB in all) or one message. */
const PART_BYTES = 14_000;

/** The prepared hand-off to 21Vianet's portal, and the ticket number that the partner brings back from there. */
export function handOff(ports: HandOffPorts) {
  const { requests } = ports;
  return async function handOff(turn: Turn): Promise<Outcome> {
    const action = turn.takeAction('request.handOff', 'request.enterReference');
    if (!action) return 'pass';
    const outcome = await orExplain(ports, turn, action.requestId, () => answer(turn, action));
    // A piece of the text stands alone in its message, so that nothing but it is copied.
    return action.kind === 'request.handOff' && action.part !== undefined ? 'done' : outcome;
  };

  async function answer(turn: Turn, action: HandOffAction): Promise<void> {
    const request = await found(ports, turn, action.requestId);
    if (action.kind === 'request.enterReference') return enter(turn, request, action.externalReference);
    if (request.relay !== 'handoff' || request.status === 'withdrawn') {
      turn.say({ text: turn.m.forwarding.handOff.notNeeded(request.number) });
      return sayRequest(ports, turn, request);
    }
    if (action.part === undefined) return ask(turn, request);
    turn.say({ text: (await partsOf(request))[action.part - 1] ?? turn.m.conversation.outOfDate });
  }

  async function partsOf(request: ServiceRequest): Promise<readonly string[]> {
    return inParts(evidenceText(await ports.briefing(request)), PART_BYTES);
  }

  /** By any other way than the prepared hand-off there is no text to paste, only the number to ask for. */
  async function ask(turn: Turn, request: ServiceRequest, given: { typed?: string; wrong?: string } = {}): Promise<void> {
    const replaces = given.wrong !== undefined;
    if (request.relay !== 'handoff') return turn.say({ card: referenceCard({ request, ...given }, turn.m), replaces });
    const serviceName = ports.catalogue.get(request.serviceId)?.name[turn.m.locale] ?? request.serviceId;
    const prepared = { request, serviceName, parts: await partsOf(request), partnerCenter: ports.partnerCenter, ...given };
    turn.say({ card: handOffCard(prepared, turn.m), replaces });
  }

  async function enter(turn: Turn, request: ServiceRequest, typed: string | undefined): Promise<void> {
    if (typed === undefined) return ask(turn, request);
    try {
      const known = await requests.enterReference(turn.user, request.id, typed);
      const { delivered, referenceSaved } = turn.m.forwarding.handOff;
      const sentence = known.relay === 'handoff' ? delivered : referenceSaved;
      sayChange(ports, turn, known, (number) => sentence(number, known.externalReference ?? typed));
    } catch (error) {
      if (!(error instanceof SupportError) || error.code !== 'reference_invalid') throw error;
      await ask(turn, request, { typed, wrong: turn.m.notices.errors.reference_invalid });
    }
  }
}
