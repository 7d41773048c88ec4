import type { ServiceRequest } from '../../../services/model/request.js';
import { isOpen } from '../../../services/model/request.js';
import type { RequestStore } from '../../../services/ports/request-store.js';
import { dueWork, type Lane } from '../../../services/requests/due.js';

/** A `RequestStore` in memory. `beforeChange` runs before a change is made, as another process's write would. */
export function memoryRequestStore(requests: readonly ServiceRequest[] = []) {
  const stored = new Map(requests.map((request) => [request.id, request]));
  const hooks: { beforeChange?: (() => void) | undefined } = {};
  const page = (items: readonly ServiceRequest[]) => ({ items, page: 1, pages: 1, total: items.length });
  const store: RequestStore = {
    async create(request) {
      const known = stored.get(request.id);
      if (known) return { kind: 'exists', request: known };
      if ([...stored.values()].some(({ number }) => number === request.number)) return { kind: 'numberTaken' };
      stored.set(request.id, request);
      return { kind: 'created', request };
    },
    async get(partnerId, requestId) {
      const request = stored.get(requestId);
      return request?.partnerId === partnerId ? request : undefined;
    },
    async change(partnerId, requestId, change) {
      hooks.beforeChange?.();
      const request = stored.get(requestId);
      if (request?.partnerId !== partnerId) return undefined;
      const changed = change(request);
      stored.set(requestId, changed);
      return changed;
    },
    async list(partnerId, { open, customerId, serviceId }) {
      const fits = (request: ServiceRequest) =>
        request.partnerId === partnerId &&
        (open === undefined || isOpen(request) === open) &&
        (customerId === undefined || request.customer.id === customerId) &&
        (serviceId === undefined || request.serviceId === serviceId);
      return page([...stored.values()].filter(fits).reverse());
    },
    listForDesk: async () => page([...stored.values()]),
    findByNumber: async (partnerId, number) =>
      [...stored.values()].find((request) => request.partnerId === partnerId && request.number === number),
    findForDesk: async (requestId) => stored.get(requestId),
    due: async (lane, now, limit, horizonMs = Infinity) =>
      work(lane)
        .filter(({ at }) => at <= now || Date.parse(at) > Date.parse(now) + horizonMs)
        .slice(0, limit)
        .map(({ request }) => request),
    waiting(lane) {
      const [first, ...others] = work(lane);
      return first ? { count: others.length + 1, at: first.at } : { count: 0 };
    },
  };
  return { store, stored, hooks };

  function work(lane: Lane): { request: ServiceRequest; at: string }[] {
    return [...stored.values()]
      .flatMap((request) => dueWork(request).flatMap((due) => (due.lane === lane ? [{ request, at: due.at }] : [])))
      .sort((a, b) => (a.at < b.at ? -1 : 1));
  }
}
