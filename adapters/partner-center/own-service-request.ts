import type { RemoteServiceRequest } from '../../services/model/remote-service-request.js';
import type { ServiceRequest } from '../../services/model/request.js';
import { RelayRefusal } from '../../services/ports/relay.js';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import { markOf, requestMark } from '../../services/relay/service-request-marks.js';
import type { SentState } from './sent-log.js';
import type { ServiceRequests } from './service-requests.js';

/** Told when more than one carries a request's mark: somebody has to close all but the first. */
export type ReportDoubled = (request: ServiceRequest, ids: readonly string[]) => void;

/** Finds the service request that was made for one of ours. */
export function makeFindOwn(requests: Pick<ServiceRequests, 'list' | 'read'>, doubled: ReportDoubled) {
  /** By the id that is known, else by the mark. @returns `undefined` when no service request of the partner carries the mark. */
  return async function findOwn(request: ServiceRequest, state: SentState, signal: AbortSignal): Promise<RemoteServiceRequest | undefined> {
    const { partnerId } = request;
    const mark = requestMark(request);
    if (state.id !== undefined) {
      const known = await requests.read(partnerId, state.id, signal);
      // It was made, Partner Center said so: another one would be one too many, however long this one takes to show itself.
      if (!known) throw new RelayRefusal('the service request that was made cannot be read there', { onlyThis: true });
      return known;
    }
    const typed = request.externalReference;
    // A number that somebody typed may be none of theirs at all.
    const told = typed === undefined ? undefined : await requests.read(partnerId, typed, signal).catch(unlessUnusable);
    if (told && markOf(told) === mark) return told;
    return byMark(request, mark, signal);
  };

  async function byMark(request: ServiceRequest, mark: string, signal: AbortSignal): Promise<RemoteServiceRequest | undefined> {
    const found: { id: string; createdAt?: string }[] = [];
    for await (const { id, title, description, createdAt } of requests.list(request.partnerId, signal)) {
      if (title === undefined && description === undefined) {
        // Lists can lack fields.
        const whole = await requests.read(request.partnerId, id, signal);
        if (whole && markOf(whole) === mark) found.push(whole);
      } else if (markOf({ title, description }) === mark) found.push({ id, createdAt });
    }
    found.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    const [first] = found;
    if (!first) return undefined;
    if (found.length > 1) {
      doubled(
        request,
        found.map(({ id }) => id),
      );
    }
    const whole = await requests.read(request.partnerId, first.id, signal);
    if (!whole) throw new RelayRefusal('the service request that was found cannot be read there', { onlyThis: true });
    return whole;
  }
}

function unlessUnusable(error: unknown): undefined {
  if (error instanceof RemoteFailure && (error.kind === 'refused' || error.kind === 'unreadable')) return undefined;
  throw error;
}

/** The first that was made is the one; without a date it is the newest. */
const orderOf = ({ id, createdAt }: { id: string; createdAt?: string }) => `${createdAt ?? '9999'}/${id}`;
