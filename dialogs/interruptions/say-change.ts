import type { ServiceRequest } from '../../services/model/request.js';
import { SupportError } from '../../services/support-error.js';
import { lookAt } from '../focus.js';
import type { Ports } from '../ports.js';
import type { ViewPorts } from '../request-view.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';
import { sayRequest } from './show-requests.js';

/** What changing a request, and saying so, needs. */
export type ChangePorts = ViewPorts & Pick<Ports, 'requests' | 'report'>;

/** Says what was done, with the request as it is now in place of the card that was pressed. */
export function sayChange(ports: ChangePorts, turn: Turn, request: ServiceRequest, sentence: (number: string) => string): void {
  ports.report('request.changed', { requestId: request.id, status: request.status });
  sayRequest(ports, turn, request, true);
  turn.say({ text: sentence(request.number) });
}

/** Does the work; where it fails as foreseen, says what went wrong and how the request stands. */
export async function orExplain(ports: ChangePorts, turn: Turn, requestId: string, work: () => Promise<void>): Promise<Outcome> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SupportError)) throw error;
    turn.say({ text: turn.m.notices.errors[error.code] });
    const request = error.code === 'request_not_found' ? undefined : await ports.requests.find(turn.user, requestId);
    if (request) sayRequest(ports, turn, request);
  }
  return 'askAgain';
}

/** The request that a question is about. Rejects with `request_not_found`. */
export async function found({ requests }: ChangePorts, turn: Turn, requestId: string): Promise<ServiceRequest> {
  const request = await requests.find(turn.user, requestId);
  if (!request) throw new SupportError('request_not_found');
  lookAt(turn, request.id);
  return request;
}
