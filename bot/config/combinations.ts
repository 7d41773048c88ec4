import { CLOUD_URLS } from './cloud-urls.js';
import type { ConfigProblem } from './config-error.js';
import { partnerCenterIsWhole } from './partner-center-combinations.js';
import { relaysAreWhole } from './relays-combinations.js';

/** The variables that are set, as they came. */
export type Given = Readonly<Record<string, string>>;

/** What must hold between variables; each gives the problems it sees, so that all can be told at once. */
export const combinations: readonly ((given: Given) => readonly ConfigProblem[])[] = [
  cloudUrlsTogether,
  registrationIsWhole,
  tabCanSignIn,
  demoStaysLocal,
  deskIsReachable,
  relaysAreWhole,
  partnerCenterIsWhole,
  productionIsConfigured,
];

/** No app id and no web chat secret: nobody can be identified, so there is nothing real to protect or to reach. */
export function isDemo(given: Given): boolean {
  return given.MicrosoftAppId === undefined && given.WEBCHAT_SECRET === undefined;
}

function cloudUrlsTogether(given: Given): ConfigProblem[] {
  const missing = CLOUD_URLS.filter((name) => given[name] === undefined);
  if (missing.length === CLOUD_URLS.length) {
    return given.ValidateAuthority === undefined
      ? []
      : [problem('ValidateAuthority', 'only means something together with the six cloud URLs.')];
  }
  if (missing.length === 0 && given.MicrosoftAppId === undefined) {
    return [problem('MicrosoftAppId', 'is missing, though the cloud URLs are set.')];
  }
  return missing.map((name) =>
    problem(name, 'is missing: the six cloud URLs are set together or not at all (the SDK fills in no default once one is set).'),
  );
}

function registrationIsWhole(given: Given): ConfigProblem[] {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType = 'MultiTenant' } = given;
  if (MicrosoftAppId === undefined) {
    const orphans = ['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'].filter((name) => given[name] !== undefined);
    return orphans.length === 0 ? [] : [problem('MicrosoftAppId', `is missing, though ${orphans.join(', ')} is set.`)];
  }
  const needsPassword = MicrosoftAppType !== 'UserAssignedMSI' && MicrosoftAppPassword === undefined;
  const needsTenant = ['SingleTenant', 'UserAssignedMSI'].includes(MicrosoftAppType) && MicrosoftAppTenantId === undefined;
  return [
    ...(needsPassword ? [problem('MicrosoftAppPassword', `is missing: a ${MicrosoftAppType} registration answers with it.`)] : []),
    ...(needsTenant ? [problem('MicrosoftAppTenantId', `is missing: a ${MicrosoftAppType} registration belongs to a tenant.`)] : []),
  ];
}

function tabCanSignIn(given: Given): ConfigProblem[] {
  const set = ['TAB_APP_ID', 'TAB_AUDIENCE', 'TAB_TENANTS', 'TAB_CLOUD'].filter((name) => given[name] !== undefined);
  if (set.length === 0) return [];
  return [
    ...(given.WEBCHAT_SECRET === undefined
      ? [problem('WEBCHAT_SECRET', `is missing: ${set.join(', ')} is set, and the tab chats with tokens made from it.`)]
      : []),
    ...(given.TAB_APP_ID === undefined && given.MicrosoftAppId === undefined
      ? [problem('TAB_APP_ID', `is missing, though ${set.join(', ')} is set.`)]
      : []),
  ];
}

function demoStaysLocal(given: Given): ConfigProblem[] {
  if (!isDemo(given) || given.HOST === undefined || given.HOST === '127.0.0.1') return [];
  return [
    problem('HOST', 'stays 127.0.0.1 in demo mode, where anyone may be anyone; set WEBCHAT_SECRET or MicrosoftAppId to leave demo mode.'),
  ];
}

function deskIsReachable(given: Given): ConfigProblem[] {
  if (isDemo(given) || given.DESK_SECRET !== undefined) return [];
  return [problem('DESK_SECRET', 'is missing: without it no representative can see the requests; make one with: openssl rand -hex 32')];
}

function productionIsConfigured(given: Given): ConfigProblem[] {
  if (given.NODE_ENV !== 'production' || !isDemo(given)) return [];
  return [
    problem('NODE_ENV', 'is production, and production does not run in demo mode. Set what follows.'),
    problem(
      'WEBCHAT_SECRET',
      'is missing (web chat and the Teams tab; with WEBCHAT_ORIGINS for the portals that embed it); not needed for a bot in public Teams only.',
    ),
    problem(
      'MicrosoftAppId',
      'is missing, with MicrosoftAppPassword and MicrosoftAppType (channels of the Bot Framework); not needed for web chat only.',
    ),
    problem('DESK_SECRET', 'is missing: without it no representative can see the requests.'),
  ];
}

function problem(variable: string, mend: string): ConfigProblem {
  return { variable, mend };
}
