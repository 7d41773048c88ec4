import type { Clock } from '../../services/ports/clock.js';
import type { Urgency } from '../../services/ports/customer-source.js';
import type { HealthReading, HealthSource, ReportedIncident } from '../../services/ports/health-source.js';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import type { RestClient } from '../rest/rest-client.js';
import { issueSchema, overviewsSchema, type GraphOverview } from './health-schema.js';
import type { HealthNames } from './health-names.js';
import { toIncident } from './to-incident.js';

const PATH = '/v1.0/admin/serviceAnnouncement/healthOverviews?$expand=issues';
/** The list has a few dozen services; a link that leads on for ever is broken. */
const MOST_PAGES = 20;
const FRESH_MS = 3 * 60_000;

interface Deps {
  /** For Graph; it gets the tokens for the customers' tenants. */
  readonly rest: RestClient;
  /** Where Graph is, without a slash at the end: links to further pages lead there or are not followed. */
  readonly url: string;
  readonly names: HealthNames;
  readonly clock: Clock;
  /** Told of what could not be used: issues without an id, and services of Graph that no service of ours is said to be. */
  readonly report: (event: string, fields: Readonly<Record<string, string | number>>) => void;
}

/**
 * What Microsoft Graph tells a customer's tenant of its services' health (`healthOverviews` with their issues, Graph v1.0, also in the China cloud).
 * An answer without any issues list is `unreadable`: it would otherwise pass for "nothing is broken".
 */
export function makeGraphHealth({ rest, url, names, clock, report }: Deps): HealthSource {
  const told = new Set<string>();

  function serviceIdsOf(name: string | undefined): readonly string[] {
    if (name === undefined) return [];
    const ids = names.serviceIdsOf(name);
    if (!names.isKnown(name) && !told.has(name) && told.size < 200) {
      told.add(name);
      report('health.service_unmapped', { service: name.slice(0, 80) });
    }
    return ids;
  }

  function read(overviews: readonly GraphOverview[]): HealthReading {
    const expanded = overviews.filter(({ issues }) => issues !== undefined);
    if (overviews.length > 0 && expanded.length === 0) throw new RemoteFailure('unreadable', 'healthOverviews came without issues');
    const byId = new Map<string, ReportedIncident>();
    let unusable = 0;
    for (const { service, issues = [] } of expanded) {
      for (const one of issues) {
        const issue = issueSchema.safeParse(one);
        if (!issue.success) {
          unusable++;
          continue;
        }
        const before = byId.get(issue.data.id);
        const serviceIds = [...(before?.serviceIds ?? []), ...serviceIdsOf(service), ...serviceIdsOf(issue.data.service)];
        byId.set(issue.data.id, {
          incident: before?.incident ?? toIncident(issue.data, clock.now()),
          serviceIds: [...new Set(serviceIds)],
        });
      }
    }
    if (unusable > 0) report('health.issue_unusable', { issues: unusable });
    const whole = overviews.length > 0 && expanded.length === overviews.length && unusable === 0;
    return { incidents: [...byId.values()], absence: whole ? 'likely' : 'nothing' };
  }

  return {
    freshMs: FRESH_MS,
    async read(partnerId, customerId, urgency) {
      return read(await allOverviews({ rest, url }, partnerId, customerId, urgency));
    },
  };
}

async function allOverviews({ rest, url }: Pick<Deps, 'rest' | 'url'>, partnerId: string, customerId: string, urgency: Urgency) {
  const all: GraphOverview[] = [];
  let path: string | undefined = PATH;
  for (let page = 0; path !== undefined; page++) {
    if (page === MOST_PAGES) throw new RemoteFailure('unreadable', 'healthOverviews does not end');
    const answer: { value: GraphOverview[]; '@odata.nextLink'?: string | undefined } = await rest.call({
      ...{ partnerId, tenantId: customerId, method: 'GET', path, urgency },
      ...{ answer: overviewsSchema, token: 'any', repeatable: true },
    });
    all.push(...answer.value);
    path = below(url, answer['@odata.nextLink']);
  }
  return all;
}

/** The path of a link to the next page; one that leads to another host is not followed, and the list is not whole without it. */
function below(url: string, link: string | undefined): string | undefined {
  if (link === undefined) return undefined;
  const base = new URL(`${url}/`);
  const next = URL.canParse(link, base.href) ? new URL(link, base) : undefined;
  if (next?.origin !== base.origin || !next.pathname.startsWith(base.pathname)) {
    throw new RemoteFailure('unreadable', 'healthOverviews leads to another host');
  }
  return `${next.pathname.slice(base.pathname.length - 1)}${next.search}`;
}
