import { beijingTime, when } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { ServiceRequest } from '../services/model/request.js';
import { submit, type SubmitAction } from './action-elements.js';
import { container, text, type Container } from './elements.js';

const MINUTE = 60_000;

/** Whether something of it was given up and waits for a person to send it again. */
export function isStuck({ deliveries }: Pick<ServiceRequest, 'deliveries'>): boolean {
  return deliveries.some(({ failedAt }) => failedAt !== undefined);
}

/** Whether the partner still has to bring it to 21Vianet by hand. */
export function awaitsHandOff({ relay, status }: Pick<ServiceRequest, 'relay' | 'status'>): boolean {
  return relay === 'handoff' && status === 'submitted';
}

/** What keeps a request from 21Vianet, and that nothing is lost by it; `undefined` while nothing does. */
export function deliveryTrouble(request: ServiceRequest, now: Date, m: Messages): Container | undefined {
  const { trouble, receipt } = m.requests;
  if (request.status === 'withdrawn') return undefined;
  if (awaitsHandOff(request)) return container([text(receipt.honest.handoff)], { style: 'warning' });
  const stuck = request.deliveries.find(({ failedAt }) => failedAt !== undefined);
  if (stuck) {
    const words = stuck.entry === 0 ? trouble.failed : trouble.updateFailed;
    return container([text(words(beijingTime(stuck.since, now, m.locale)))], { style: 'attention' });
  }
  const [next] = request.deliveries;
  if (!next || next.attempts === 0 || request.relay === 'handoff') return undefined;
  const isNear = Date.parse(next.dueAt) - now.getTime() < MINUTE;
  return container([text(isNear ? trouble.retryingSoon : trouble.retrying(when(next.dueAt, now, m.locale)))], { style: 'warning' });
}

/** What gets it going again, the first thing to press; `undefined` while nothing is in its way. */
export function remedy(request: ServiceRequest, m: Messages): SubmitAction | undefined {
  const { id, status } = request;
  if (status === 'withdrawn') return undefined;
  if (awaitsHandOff(request)) return submit(m.together.buttons.handOff, { kind: 'request.handOff', requestId: id }, 'positive');
  return isStuck(request) ? submit(m.together.buttons.sendAgain, { kind: 'request.sendAgain', requestId: id }, 'positive') : undefined;
}
