import { z } from 'zod';
import { loadDataFolder, type DataFolder } from '../adapters/data-folder/index.js';
import { CLOUD_ADDRESSES } from '../adapters/partner-center/clouds.js';
import { makePartnerCenterSource } from '../adapters/partner-center/source.js';
import { makeServiceRequests } from '../adapters/partner-center/service-requests.js';
import { makeCatalogue } from '../services/catalogue/catalogue.js';
import { BILLING } from '../services/model/service.js';
import type { Partner } from '../services/model/partner.js';
import { composeCloud, type Cloud } from './compose-cloud.js';
import { readConfig, type Config } from './config.js';
import { checkPartnerDirectories } from './config/partner-directories.js';
import { checkPartnerRelays } from './config/partner-relays.js';
import type { PartnerCenterConfig } from './config/partner-center-config.js';
import { examinePartner, type PartnerProbe } from './doctor/examine-partner.js';
import { isWell } from './doctor/finding.js';
import { render, type Section } from './doctor/render.js';
import { startUpProblem } from './operator-messages.js';

const HEALTH_PATH = '/v1.0/admin/serviceAnnouncement/healthOverviews';
const NOTHING_ASKED =
  'Nothing is asked of Partner Center or Microsoft Graph in this configuration (DIRECTORY, SERVICE_HEALTH, RELAY, and the partners\u2019 own entries in partners.json).';

/** What an operator reads about the configuration and the live endpoints, and the exit code: 0 well, 1 something failed, 2 wrongly configured. */
export async function examine(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly text: string; readonly code: 0 | 1 | 2 }> {
  try {
    const config = readConfig(env);
    const data = await loadDataFolder(config.dataFolder);
    checkPartnerDirectories(data.partners, config);
    checkPartnerRelays(data.partners, config.relays);
    const sections = await examineAll(config, data);
    const well = sections.every(({ findings }) => isWell(findings));
    return { text: render([whatWasRead(config, data), ...sections]), code: well ? 0 : 1 };
  } catch (error) {
    return { text: startUpProblem(error), code: 2 };
  }
}

function whatWasRead(config: Config, data: DataFolder): Section {
  const said = `${data.partners.length} partners, ${data.services.length} services, ${data.offers.length} offers`;
  return {
    heading: `Configuration (${config.mode})`,
    findings: [
      { step: 'variables', outcome: 'ok', said: 'fit together' },
      { step: 'data folder', outcome: 'ok', said },
    ],
  };
}

async function examineAll(config: Config, data: DataFolder): Promise<readonly Section[]> {
  const { partnerCenter } = config;
  const asking = data.partners.filter((partner) => asks(partner, config));
  if (!partnerCenter || asking.length === 0)
    return [{ heading: 'Live endpoints', findings: [{ step: 'none', outcome: 'ok', said: NOTHING_ASKED }] }];
  const clock = { now: () => new Date() };
  const cloud = await composeCloud({ config: partnerCenter, dataDir: config.dataDir, clock, report: () => undefined });
  const sections: Section[] = [];
  for (const partner of asking) {
    const findings = await examinePartner(probeOf(partner, { config, partnerCenter, cloud, data }));
    sections.push({ heading: `${partner.name} (${partner.id})`, findings });
  }
  return sections;
}

function asks({ directory, relay }: Partner, config: Config): boolean {
  return (
    (directory ?? config.directory) === 'partner-center' ||
    config.health === 'graph' ||
    (relay ?? config.relays.default) === 'partner-center'
  );
}

interface Around {
  readonly config: Config;
  readonly partnerCenter: PartnerCenterConfig;
  readonly cloud: Cloud;
  readonly data: DataFolder;
}

function probeOf({ id, relay }: Partner, { config, partnerCenter, cloud, data }: Around): PartnerProbe {
  const source = makePartnerCenterSource({ client: cloud.partnerCenter });
  const catalogue = makeCatalogue(data.services, data.offers);
  const own = CLOUD_ADDRESSES[partnerCenter.cloud];
  const kind = partnerCenter.auth === 'app' ? 'app' : 'user';
  const resource = kind === 'app' ? own.partnerCenterAppResource : own.partnerCenter;
  const files = (relay ?? config.relays.default) === 'partner-center';
  return {
    partnerId: id,
    appAlone: kind === 'app',
    token: () => cloud.tokens.get({ partnerId: id, tenantId: id, resource, kind }),
    customers: () => cloud.partnerCenter.customers(id, { size: 5, urgency: 'live' }),
    customer: (customerId) => source.get(id, customerId),
    subscriptions: (customerId) => cloud.partnerCenter.subscriptions(id, customerId, 'live'),
    servicesOf: (subscriptions) => catalogue.optionsFor(subscriptions, new Date()).filter(({ service }) => service.id !== BILLING).length,
    ...(config.health === 'graph' ? { health: (customerId) => reportedServices(cloud, id, customerId) } : {}),
    ...(files ? { topics: async () => (await makeServiceRequests(cloud.partnerCenter, 'live').topics(id)).length } : {}),
  };
}

async function reportedServices({ graph }: Cloud, partnerId: string, customerId: string): Promise<number> {
  const { value } = await graph.rest.call({
    partnerId,
    tenantId: customerId,
    method: 'GET',
    path: HEALTH_PATH,
    answer: z.looseObject({ value: z.array(z.unknown()) }),
    urgency: 'live',
    token: 'any',
    repeatable: true,
  });
  return value.length;
}
