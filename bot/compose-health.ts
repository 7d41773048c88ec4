import { makeSampleHealth } from '../adapters/data-folder/index.js';
import type { RestClient } from '../adapters/rest/rest-client.js';
import type { Service } from '../services/model/service.js';
import type { Clock } from '../services/ports/clock.js';
import type { HealthSource } from '../services/ports/health-source.js';
import type { ServiceHealth } from '../services/ports/service-health.js';
import { makeServiceHealth } from '../services/health/service-health.js';
import type { Config } from './config.js';
import type { Log } from './log.js';

/** The file is on this machine; Graph is asked once a customer and pass. */
const LOOK_EVERY_MS = { file: 15_000, graph: 150_000 } as const;

interface Deps {
  readonly config: Pick<Config, 'health' | 'dataFolder'>;
  readonly services: readonly Service[];
  /** Microsoft Graph of the configured cloud and where it is; needed where the configuration asks for it. */
  readonly graph?: { readonly rest: RestClient; readonly url: string };
  readonly clock: Clock;
  readonly log: Log;
}

/** Service health from the configured source, and how often it is looked at for those who follow an incident, in ms. Graph is read in only where it is used. */
export async function composeHealth(deps: Deps): Promise<{ readonly health: ServiceHealth; readonly lookEveryMs: number }> {
  const { config, clock } = deps;
  return { health: makeServiceHealth({ source: await sourceOf(deps), clock }), lookEveryMs: LOOK_EVERY_MS[config.health] };
}

async function sourceOf({ config, services, graph, clock, log }: Deps): Promise<HealthSource> {
  if (config.health === 'file') return makeSampleHealth(config.dataFolder, clock);
  if (!graph) throw new Error('service health is asked of Graph, and there is no client for it');
  const [{ makeGraphHealth }, { makeHealthNames }] = await Promise.all([
    import('../adapters/graph/service-health.js'),
    import('../adapters/graph/health-names.js'),
  ]);
  const report = (event: string, fields: Readonly<Record<string, string | number>>) => log.warn({ event, ...fields });
  return makeGraphHealth({ ...graph, names: makeHealthNames(services), clock, report });
}
