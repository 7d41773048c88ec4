import { receiptCard } from '../../cards/receipt-card.js';
import { requestCard } from '../../cards/request-card.js';
import { requestListCard } from '../../cards/request-list-card.js';
import { numberAskedFor } from '../../locales/number-asked-for.js';
import type { ServiceRequest } from '../../services/model/request.js';
import { milestonesOf } from '../../services/requests/milestones.js';
import { followedBy, type FollowedPorts } from '../followed-incidents.js';
import { lookAt } from '../focus.js';
import { placeOf } from '../place-of.js';
import type { Ports } from '../ports.js';
import { viewOf, type ViewPorts } from '../request-view.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

export type ShowPorts = ViewPorts & FollowedPorts & Pick<Ports, 'requests'>;
type ReceiptPorts = ShowPorts;

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
    const number = turn.untaken.kind === 'text' ? numberAskedFor(turn.untaken.text) : undefined;
    if (number !== undefined) {
      turn.settle();
      const request = await ports.requests.findByNumber(turn.user, number);
      if (request) sayRequest(ports, turn, request);
      else turn.say({ text: turn.m.notices.errors.request_not_found });
      return 'askAgain';
    }
    return showReceiptAgain(ports, turn);
  };
}

/** One page of the list; with `said` in place of the one that was pressed. */
export async function showList(ports: ShowPorts, turn: Turn, page: number, said?: string): Promise<void> {
  const { requests, catalogue, promiseClocks } = ports;
  const { m, now, user } = turn;
  const serviceName = (id: string) => catalogue.get(id)?.name[m.locale] ?? id;
  const promiseOf = (request: ServiceRequest) => promiseClocks.of(request, now);
  const followed = page === 1 ? await followedBy(ports, turn) : [];
  const list = { requests: await requests.list(user, page), serviceName, promiseOf, now, userId: user.id, followed };
  turn.say({ card: requestListCard(list, m), ...(said === undefined ? {} : { text: said, replaces: true }) });
}

/** One request with its history. */
export function sayRequest(ports: ViewPorts, turn: Turn, request: ServiceRequest, replaces = false): void {
  lookAt(turn, request.id);
  turn.say({ card: requestCard(viewOf(ports, turn, request), turn.m), replaces });
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
  const receipt = receiptCard({ request, place, progress: milestonesOf(request), now: turn.now }, turn.m);
  turn.say({ card: receipt, text: turn.m.conversation.alreadyDone, replaces: true });
  return 'askAgain';
}
