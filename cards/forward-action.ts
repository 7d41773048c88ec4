import type { Messages } from '../locales/messages.js';
import type { ServiceRequest } from '../services/model/request.js';
import { submit, type SubmitAction } from './action-elements.js';

/**
 * The way to the text that the partner can send on to its customer: about one line of the history, or the latest news when `entry` (its index) is
 * left out.
 */
export function forwardAction({ id }: Pick<ServiceRequest, 'id'>, m: Messages, entry?: number): SubmitAction {
  return submit(m.forwarding.buttons.open, { kind: 'request.forward', requestId: id, ...(entry === undefined ? {} : { entry }) });
}
