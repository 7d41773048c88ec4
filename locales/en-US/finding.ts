import { grouped } from '../format.js';

const count = (n: number, one: string, many: string) => `${grouped(n, 'en-US')} ${n === 1 ? one : many}`;

/** Welcome, and the cards that find out customer, service and problem. */
export const finding = {
  welcome: {
    heading: (name: string) => `Hello ${name}`,
    intro:
      'Tell me in one sentence which customer has which problem. I look for a fix first, and escalate it to 21Vianet if you still need help.',
    example: 'For example: “Contoso users cannot receive external mail in Exchange since this morning.”',
    draft: 'You have a draft that was not submitted:',
  },
  customers: {
    heading: 'Which customer?',
    headingFound: (query: string, n: number) => `${count(n, 'customer', 'customers')} for “${query}”`,
    count: (n: number) => count(n, 'customer', 'customers'),
    hint: 'Choose one, or type part of the name, the domain or the tenant ID.',
    select: (name: string) => `Choose ${name}`,
    page: (page: number, pages: number) => `Page ${grouped(page, 'en-US')} of ${grouped(pages, 'en-US')}`,
    none: 'There are no customers in your list yet.',
    notFoundHeading: 'Customer not found',
    notFound: (query: string) =>
      `None of your customers fits “${query}”. Please check the name, or type the domain, the tenant ID or “cancel”.`,
    nearest: 'Did you mean one of these?',
  },
  services: {
    heading: 'Which service?',
    hint: 'Choose the service that needs help.',
    select: (name: string) => `Choose ${name}`,
    states: { active: 'active', trial: 'trial', pending: 'pending', suspended: 'suspended', expired: 'expired' },
    trialUntil: (day: string) => `trial until ${day}`,
    stateCount: (n: number, state: string) => `${grouped(n, 'en-US')} ${state}`,
    held: (n: number, states: string) => `${count(n, 'subscription', 'subscriptions')}: ${states}`,
    none: 'I know of no subscription of this customer. It may have been bought just now; then choose from all services.',
    noneMapped: 'I cannot tell which services the subscriptions of this customer give. Please choose from all services.',
    notHeld: (services: string) => `I know of no subscription of this customer for ${services}. Choose another service, or all services.`,
    all: 'All services',
    allHint: 'These are all services, whether the customer has a subscription or not.',
    others: (products: string) => `Other subscriptions, of which I do not know the service: ${products}.`,
    suspendedHint: 'A suspended subscription is often the cause itself: check it in Partner Center.',
    delegationWithdrawn:
      'This customer has withdrawn delegated administration, so you cannot open its admin center. Ask the customer to grant it again; you can still report the problem here.',
  },
  suspension: {
    headings: { suspended: 'Subscription suspended', expired: 'Subscription expired', both: 'Subscriptions not in force' },
    intro: 'Nothing that gives this service is in force. That is probably the cause of the problem.',
    until: (day: string) => `term until ${day}`,
    partnerOnly: (customer: string) =>
      `Only you, as the partner, can reactivate, renew or pay for it: Partner Center > Customers > ${customer} > Subscriptions. The customer cannot change its own subscriptions.`,
    solved: 'That was it',
    goOn: 'It is something else, go on',
    solvedHeading: 'Cause found',
    solvedText:
      'Nothing was sent to 21Vianet, and the draft is closed. If the problem is still there once the subscription is active again, please report it again.',
    partly: (products: string) => `Not in force: ${products}. Please check whether the affected users have that licence.`,
    product: (name: string, state: string) => `${name} (${state})`,
  },
  problem: {
    common: ['Users cannot sign in', 'It is very slow', 'An error message appears'],
    heading: 'What is the problem?',
    hint: 'One or two sentences: what does not work, for whom, since when, and the error message if there is one.',
    examples: 'For example:',
  },
};

export type Finding = typeof finding;
