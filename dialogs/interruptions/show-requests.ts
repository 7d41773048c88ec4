import { receiptCard } from '../../cards/receipt-card.js';
import { requestCard } from '../../cards/request-card.js';
import { requestListCard } from '../../cards/request-list-card.js';
import type { ServiceRequest } from '../../services/model/request.js';
import { placeOf } from '../place-of.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

type ShowPorts = Pick<Ports, 'requests' | 'catalogue'>;
type ReceiptPorts = ShowPorts & Pick<Ports, 'customers'>;

/** A message that is nothing but a request's number, as somebody types it from the phone: "sr 261122 7f3k". */
const LOOKS_LIKE_A_NUMBER = /^\s*sr[-\s]*\d{6}[-\s]*[0-9a-z]{3,8}\s*$/i;

/** The partner's open requests, or one of them by a press or by its number; also the receipt again, when a form is pressed that became a request before. */
export function showRequests(ports: ReceiptPorts) {
  return async function showRequests(turn: Turn): Promise<Outcome> {
    const list = turn.takeAction('request.list');
    if (list) {
      await showList(ports, turn, list.page ?? 1);
      return 'askAgain';
    }
    const view = turn.takeAction('request.view');
    if (view) {
      const request = await ports.requests.find(turn.user, view.requestId);
      if (request) sayRequest(ports, turn, request);
      else turn.say({ text: turn.m.notices.errors.request_not_found });
      return 'askAgain';
    }
    if (turn.untaken.kind === 'text' && LOOKS_LIKE_A_NUMBER.test(turn.untaken.text)) {
      const request = await ports.requests.findByNumber(turn.user, turn.takeText() ?? '');
      if (request) sayRequest(ports, turn, request);
      else turn.say({ text: turn.m.notices.errors.request_not_found });
      return 'askAgain';
    }
    return showReceiptAgain(ports, turn);
  };
}

/** One page of the list. */
export async function showList({ requests, catalogue }: ShowPorts, turn: Turn, page: number): Promise<void> {
  const { m, now, user } = turn;
  const serviceName = (id: string) => catalogue.get(id)?.name[m.locale] ?? id;
  turn.say({ card: requestListCard({ requests: await requests.list(user, page), serviceName, now }, m) });
}

/** One request with its history. */
export function sayRequest({ catalogue }: Pick<Ports, 'catalogue'>, turn: Turn, request: ServiceRequest, replaces = false): void {
  const service = catalogue.get(request.serviceId);
  turn.say({ card: requestCard({ request, now: turn.now, userId: turn.user.id, ...(service ? { service } : {}) }, turn.m), replaces });
}

async function showReceiptAgain({ requests, catalogue, customers }: ReceiptPorts, turn: Turn): Promise<Outcome> {
  const { untaken } = turn;
  if (untaken.kind !== 'action' || untaken.action.kind !== 'request.submit' || untaken.action.draftId === turn.draft?.id) return 'pass';
  const request = await requests.find(turn.user, untaken.action.draftId);
  if (!request) return 'pass';
  turn.settle();
  const place = await placeOf({ customers, catalogue }, turn.user.partnerId, {
    customerId: request.customer.id,
    serviceId: request.serviceId,
  });
  turn.say({ card: receiptCard({ request, place, now: turn.now }, turn.m), text: turn.m.conversation.alreadyDone, replaces: true });
  return 'askAgain';
}
