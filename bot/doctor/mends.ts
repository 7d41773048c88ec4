import type { RemoteFailure } from '../../services/ports/remote-failure.js';

/** What is asked when a step fails, as the mends name it. */
export type Asked = 'token' | 'customers' | 'customer' | 'subscriptions' | 'health' | 'topics';

const SIGN_IN = 'Sign in anew, with multi-factor authentication: npm run partner:sign-in -- <partner id>';

const APP_ALONE =
  'The registration itself was not let in: check PARTNER_CENTER_APP_SECRET, and that the registration is in Partner Center’s app management for this partner.';

/** Entra ID's error codes that an operator can do something about, by Microsoft's published list of AADSTS codes. */
const ENTRA: Readonly<Record<string, string>> = {
  AADSTS7000215: 'PARTNER_CENTER_APP_SECRET is not a secret of this registration (its value is needed, not its id).',
  AADSTS7000222: 'The secret of the registration has expired: make a new one and set PARTNER_CENTER_APP_SECRET.',
  AADSTS700016:
    'There is no such registration in that tenant: check PARTNER_CENTER_APP_ID and PARTNER_CENTER_CLOUD; it has to be multi-tenant.',
  AADSTS90002: 'There is no such tenant in this cloud: check the partner\u2019s id in partners.json and PARTNER_CENTER_CLOUD.',
  AADSTS65001: 'Nobody has consented to the registration in that tenant: an administrator there has to.',
  AADSTS500011: 'That service is not known in the tenant: give the registration its API permissions and consent to them.',
  AADSTS50076: `Multi-factor authentication was asked for. ${SIGN_IN}`,
  AADSTS50079: `Multi-factor authentication has to be set up for that user. Then: ${SIGN_IN}`,
  AADSTS50173: `The sign-in was revoked (for instance by a new password). ${SIGN_IN}`,
  AADSTS70008: `The sign-in has expired. ${SIGN_IN}`,
  AADSTS700082: `The sign-in has expired, since it was not used for long. ${SIGN_IN}`,
  AADSTS53003:
    'A conditional access policy of the tenant forbids it: except the registration\u2019s user from it, or let this machine\u2019s address in.',
  AADSTS50020: 'That user does not belong to this tenant: sign in as an employee of the partner.',
};

/** Partner Center's codes (domain.md section 5). */
const PARTNER_CENTER: Readonly<Record<string, string>> = {
  '2032':
    'The signed-in user or the registration may not do this: give the user the role admin agent, and add the registration under Partner Center > App management.',
  '20002': 'The partner has no relationship with that customer.',
  '900150': 'The role of the signed-in user lacks the right: it has to be admin agent (or helpdesk agent to read).',
  '900127': 'This instance of Partner Center does not offer it.',
  '900141': 'This instance of Partner Center does not offer it.',
};

const WHERE: Readonly<Record<Asked, string>> = {
  token: 'the sign-in service (PARTNER_CENTER_CLOUD, PARTNER_CENTER_LOGIN_URL)',
  customers: 'Partner Center (PARTNER_CENTER_CLOUD, PARTNER_CENTER_URL)',
  customer: 'Partner Center',
  subscriptions: 'Partner Center',
  health: 'Microsoft Graph (PARTNER_CENTER_CLOUD, GRAPH_URL)',
  topics: 'Partner Center',
};

/** What to do about a failed step: by the service's own code where it gave one that is known, else by what went wrong. */
export function mendFor(asked: Asked, { kind, details }: RemoteFailure, appAlone: boolean): string {
  const coded = details.code === undefined ? undefined : (ENTRA[details.code] ?? PARTNER_CENTER[details.code]);
  if (coded !== undefined) return coded;
  switch (kind) {
    case 'signed_out':
      return appAlone ? APP_ALONE : SIGN_IN;
    case 'denied':
      return asked === 'health'
        ? 'The customer has not let the registration read its service health: it needs ServiceHealth.Read.All and a delegated relationship with that customer.'
        : 'The registration or its user lacks the right: check its API permissions, the consent, and the user\u2019s role in Partner Center.';
    case 'busy':
      return 'Too many calls in this minute; wait as told and run this again. If it stays so, something else uses up the 500 calls a minute of this tenant.';
    case 'too_slow':
    case 'unreachable':
      return `${WHERE[asked]} could not be reached from this machine: check name resolution, firewall and proxy.`;
    case 'unreadable':
      return `The answer is not what ${WHERE[asked]} is documented to give: is the address right, and is no proxy answering in its place?`;
    case 'gone':
      return 'It is not there: check the partner\u2019s id in partners.json (its Entra tenant id).';
    case 'refused':
      return `${WHERE[asked]} refused the call; with the correlation id its operator can say why.`;
  }
}
