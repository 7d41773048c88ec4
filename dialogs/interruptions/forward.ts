import { customerText } from '../../cards/customer-text.js';
import { forwardCard } from '../../cards/forward-card.js';
import { messagesFor } from '../../locales/index.js';
import { customerLocale } from '../../services/customers/customer-locale.js';
import { customerUpdate } from '../../services/forwarding/customer-update.js';
import type { Locale } from '../../services/model/locale.js';
import type { ServiceRequest } from '../../services/model/request.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

type ForwardPorts = Pick<Ports, 'requests' | 'catalogue' | 'customers' | 'promiseClocks'>;

/** The text for the customer, in the customer's language or the one that was asked for. */
export function forward({ requests, catalogue, customers, promiseClocks }: ForwardPorts) {
  return async function forward(turn: Turn): Promise<Outcome> {
    const action = turn.takeAction('request.forward');
    if (!action) return 'pass';
    const request = await requests.find(turn.user, action.requestId);
    if (!request) {
      turn.say({ text: turn.m.notices.errors.request_not_found });
      return 'askAgain';
    }
    const { entry } = action;
    const language = action.locale ?? (await languageOf(turn, request));
    const serviceName = (locale: Locale) => catalogue.get(request.serviceId)?.name[locale] ?? request.serviceId;
    const update = customerUpdate(request, promiseClocks.of(request, turn.now), entry);
    const text = customerText(update, serviceName(language), messagesFor(language));
    const about = { request, text, language, serviceName: serviceName(turn.m.locale), ...(entry === undefined ? {} : { entry }) };
    // A language is chosen on the card itself, which then changes; anywhere else it is a new one.
    turn.say({ card: forwardCard(about, turn.m), replaces: action.locale !== undefined });
    return 'askAgain';
  };

  /** A directory that cannot be reached keeps nobody from writing to the customer: the name in the request tells as well. */
  async function languageOf({ user }: Turn, { customer }: ServiceRequest): Promise<Locale> {
    const known = await customers.get(user.partnerId, customer.id).catch(() => undefined);
    return customerLocale(known ?? { name: customer.name });
  }
}
