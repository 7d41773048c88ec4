import { grouped } from '../format.js';

const hours = (n: number) => `${grouped(n, 'en-US')} h`;
const businessDays = (n: number) => `${grouped(n, 'en-US')} business ${n === 1 ? 'day' : 'days'}`;

/** The one form. */
export const details = {
  heading: 'Support details',
  intro: 'I filled in what I know. Please check it and complete the rest.',
  errorsHeading: 'Please correct this; everything you typed is kept:',
  response: { hours, businessDays },
  /** A severity as it is chosen: what it means, and what is promised for it. */
  severityChoice: (severity: string, word: string, promise: string) => `${severity} · ${word} — ${promise}`,
  promise: (response: string, due: string) => `answer within ${response}, by ${due}`,
  promiseWithoutDue: (response: string) => `answer within ${response}`,
  noPromise: 'no response time published',
  severityHint: 'A: business stops. B: degraded, work goes on. C: business runs. 21Vianet sets the final severity.',
  severityHintWithoutA: 'B: degraded, work goes on. C: business runs. 21Vianet sets the final severity.',
  whyNotA: {
    billing: 'Severity A is not offered for billing and subscription.',
    no_advanced_agreement: 'Severity A is not available: it needs an advanced online agreement, which this customer does not have.',
  },
  agreementUnknown:
    'A needs an advanced online agreement. Whether this customer has one is not known here; 21Vianet may lower the severity.',
  choose: 'Please choose',
  files: (list: string) => `Files: ${list}`,
  contact: (name: string, method: string) => `21Vianet reaches you: ${name} · ${method}`,
  rules:
    'We have tried what we reasonably could, and cannot solve this for the reason above. I know that 21Vianet may ask for a remediation plan when requests are escalated without need.',
  fields: {
    title: 'Title',
    description: 'Description',
    severity: 'Severity and promised answer',
    businessImpact: 'Business impact',
    startedAt: 'Since (date)',
    startedAtTime: 'Time (Beijing)',
    usersAffected: 'Users affected',
    stepsTried: 'What was tried',
    reason: 'Why you cannot solve it',
    contactName: 'Contact',
    contactMethod: 'Reach me by',
    contactPhone: 'Phone',
    contactEmail: 'E-mail',
    cc: 'Copy to (e-mail addresses, separated by commas)',
    customerReference: 'Customer’s own reference',
    diagnosticsConsent: 'Diagnostics',
    rulesAcknowledged: 'Escalation rules',
  },
  placeholders: {
    businessImpact: 'Required for severity A: what stands still, for whom',
    stepsTried: 'What you checked or changed, and what happened',
    contactPhone: '+86 21 5555 0000',
  },
  diagnosticsConsent: 'The customer agrees that 21Vianet collects diagnostic data.',
  articlesTried: (titles: readonly string[]) =>
    `Suggested here, and the problem remains:\n${titles.map((title) => `- ${title}`).join('\n')}`,
};

export type DetailsMessages = typeof details;
