import type { ConfigProblem } from './config-error.js';

type Given = Readonly<Record<string, string>>;

/** What each relay needs, and what a part of it would be for. */
const WEBHOOK = { RELAY_WEBHOOK_URL: 'where requests are posted to', RELAY_WEBHOOK_SECRET: 'it signs what is posted' } as const;
const EMAIL = { RELAY_EMAIL_TO: "the desk's address", SMTP_URL: 'the mail server', MAIL_FROM: 'the sender of the mails' } as const;
const MAIL = { SMTP_URL: EMAIL.SMTP_URL, MAIL_FROM: EMAIL.MAIL_FROM } as const;

/** A relay is configured as a whole or not at all; the one that is chosen, as a whole. */
export function relaysAreWhole(given: Given): ConfigProblem[] {
  return [
    ...missing(given, WEBHOOK, 'webhook', ['RELAY_WEBHOOK_URL', 'RELAY_WEBHOOK_SECRET']),
    ...missing(given, EMAIL, 'email', ['RELAY_EMAIL_TO']),
    ...missing(given, MAIL, undefined, ['SMTP_URL', 'MAIL_FROM']),
  ];
}

function missing(given: Given, needed: Readonly<Record<string, string>>, relay: string | undefined, signs: string[]): ConfigProblem[] {
  const set = signs.filter((name) => given[name] !== undefined);
  const why = [...(relay !== undefined && given.RELAY === relay ? [`RELAY is ${relay}`] : []), ...set.map((name) => `${name} is set`)];
  if (why.length === 0) return [];
  return Object.entries(needed)
    .filter(([name]) => given[name] === undefined)
    .map(([variable, what]) => ({ variable, mend: `is missing (${what}), though ${why.join(' and ')}.` }));
}
