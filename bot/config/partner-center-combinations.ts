import type { ConfigProblem } from './config-error.js';

type Given = Readonly<Record<string, string>>;

const REGISTRATION = {
  PARTNER_CENTER_APP_ID: 'the app registration that Partner Center knows',
  PARTNER_CENTER_APP_SECRET: 'its secret',
} as const;
const OWN = [
  'PARTNER_CENTER_APP_ID',
  'PARTNER_CENTER_APP_SECRET',
  'PARTNER_CENTER_CLOUD',
  'PARTNER_CENTER_AUTH',
  'PARTNER_CENTER_URL',
  'PARTNER_CENTER_LOGIN_URL',
  'PARTNER_CENTER_SERVICE_REQUESTS',
  'GRAPH_URL',
];

/** What asks for Partner Center or Graph needs the registration as a whole; acting for a user needs the key that its token is kept under. */
export function partnerCenterIsWhole(given: Given): ConfigProblem[] {
  const why = reasons(given);
  if (why.length === 0) return [];
  const missing = Object.entries(REGISTRATION)
    .filter(([name]) => given[name] === undefined)
    .map(([variable, what]) => ({ variable, mend: `is missing (${what}), though ${why.join(' and ')}.` }));
  const appOnly = given.PARTNER_CENTER_AUTH === 'app';
  const keyless =
    !appOnly && given.TOKEN_KEY === undefined
      ? [{ variable: 'TOKEN_KEY', mend: 'is missing: refresh tokens are kept encrypted with it; make one with: openssl rand -base64 32' }]
      : [];
  return [...missing, ...keyless, ...relayNeeds(given, appOnly), ...realOnlyOutsideDemo(given)];
}

function reasons(given: Given): string[] {
  return [
    ...(given.DIRECTORY === 'partner-center' ? ['DIRECTORY is partner-center'] : []),
    ...(given.SERVICE_HEALTH === 'graph' ? ['SERVICE_HEALTH is graph'] : []),
    ...(given.RELAY === 'partner-center' ? ['RELAY is partner-center'] : []),
    ...OWN.filter((name) => given[name] !== undefined).map((name) => `${name} is set`),
  ];
}

/** In demo mode anyone on this machine may be anyone: no real customer is shown there, only a stand-in's on this machine. */
function realOnlyOutsideDemo(given: Given): ConfigProblem[] {
  if (given.MicrosoftAppId !== undefined || given.WEBCHAT_SECRET !== undefined) return [];
  return ['PARTNER_CENTER_URL', 'PARTNER_CENTER_LOGIN_URL', 'GRAPH_URL']
    .filter((name) => !given[name]?.startsWith('http://'))
    .map((variable) => ({
      variable,
      mend: 'has to be on this machine in demo mode, where anyone may be anyone; for real customers set WEBCHAT_SECRET or MicrosoftAppId.',
    }));
}

/** Service requests are made for a user, and only where the operator says that this instance offers it. */
function relayNeeds(given: Given, appOnly: boolean): ConfigProblem[] {
  if (given.RELAY !== 'partner-center' && given.PARTNER_CENTER_SERVICE_REQUESTS !== 'on') return [];
  return [
    ...(given.PARTNER_CENTER_SERVICE_REQUESTS === 'on'
      ? []
      : [
          {
            variable: 'PARTNER_CENTER_SERVICE_REQUESTS',
            mend: 'is not on, though RELAY is partner-center. 21Vianet documents service requests by API as not available; set it only where they are.',
          },
        ]),
    ...(appOnly ? [{ variable: 'PARTNER_CENTER_AUTH', mend: 'is app, but service requests are made for a user: app+user.' }] : []),
  ];
}
