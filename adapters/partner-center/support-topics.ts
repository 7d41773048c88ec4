import type { Clock } from '../../services/ports/clock.js';
import { RelayRefusal } from '../../services/ports/relay.js';
import type { ServiceRequests } from './service-requests.js';

/** How long the list of subjects is used. */
const KEPT_MS = 24 * 3_600_000;

/** Which subject of Partner Center's list a service's requests go under, by its name there. */
export interface TopicNames {
  /** For services that are not named, or whose subject is not in the list. */
  readonly fallback: string;
  readonly topics: readonly { readonly topic: string; readonly serviceIds: readonly string[] }[];
}

interface Deps {
  readonly topics: ServiceRequests['topics'];
  readonly names: TopicNames;
  readonly clock: Clock;
  /** Told when not even the fallback is in the list, so that the first subject was taken. */
  readonly noneFits: (serviceId: string) => void;
}

/** Gives the id of the subject for a service, as a create wants it. Rejects as the client does, and with `RelayRefusal` when the list is empty. */
export type TopicOf = (partnerId: string, serviceId: string, signal?: AbortSignal) => Promise<string>;

export function makeTopicOf({ topics, names, clock, noneFits }: Deps): TopicOf {
  const kept = new Map<string, { readonly at: number; readonly list: Awaited<ReturnType<ServiceRequests['topics']>> }>();

  async function listOf(partnerId: string, signal?: AbortSignal) {
    const known = kept.get(partnerId);
    const now = clock.now().getTime();
    if (known && Math.abs(now - known.at) < KEPT_MS) return known.list;
    const list = await topics(partnerId, signal);
    kept.set(partnerId, { at: now, list });
    return list;
  }
  return async function topicOf(partnerId, serviceId, signal) {
    const list = await listOf(partnerId, signal);
    const wanted = [...names.topics.filter(({ serviceIds }) => serviceIds.includes(serviceId)).map(({ topic }) => topic), names.fallback];
    const found = wanted.map((name) => list.find((topic) => same(topic.name, name))).find((topic) => topic !== undefined);
    const [first] = list;
    if (!first) throw new RelayRefusal('Partner Center names no support topics', { onlyThis: true });
    if (!found) noneFits(serviceId);
    return (found ?? first).id;
  };
}

function same(name: string | undefined, wanted: string): boolean {
  return name?.normalize('NFKC').trim().toLowerCase() === wanted.normalize('NFKC').trim().toLowerCase();
}
