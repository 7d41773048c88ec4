import { handOffReminderCard } from '../../cards/hand-off-reminder-card.js';
import type { HistoryEntry, ServiceRequest } from '../../services/model/request.js';
import { withdrawalText } from '../../services/relay/withdrawal-text.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';

/** What was handed off by hand has to be kept up by hand: says so where the partner did something that only the portal can bring to 21Vianet. */
export function remindOfPortal(
  { partnerCenter }: Pick<Ports, 'partnerCenter'>,
  turn: Turn,
  request: ServiceRequest,
  line: HistoryEntry | undefined,
): void {
  const card = handOffReminderCard({ request, line, partnerCenter, withdrawal: withdrawalText(request) }, turn.m);
  if (card) turn.say({ card });
}
