import { isOpen } from '../../services/model/request.js';
import type { ServiceRequest } from '../../services/model/request.js';
import type { Page, RequestStore } from '../../services/ports/request-store.js';
import { dueWork } from '../../services/requests/due.js';
import { SupportError } from '../../services/support-error.js';
import type { Disk } from './disk.js';
import { DOCUMENT_FILE, readDocument } from './document-file.js';
import { makeDocuments } from './documents.js';
import { makeInTurn } from './in-turn.js';
import { pageOf } from './page-of.js';
import type { PageAt } from './page-of.js';
import { REQUEST_FORMAT } from './request-format.js';
import { deskOrder, fitsDesk } from './desk-filter.js';
import { makeLanes } from './lanes.js';
import { byAge, makeRequestIndex } from './request-index.js';
import { summarise, type RequestSummary } from './request-summary.js';
import { walkFolder } from './walk-folder.js';

const CACHE_BYTES = 16 * 1024 * 1024;

/** One lowdb file a request, found by an index in memory, so that what a write costs does not depend on how many there are. */
export async function openRequestStore(disk: Disk, folder: string): Promise<RequestStore> {
  const index = makeRequestIndex();
  const lanes = makeLanes();
  const inTurn = makeInTurn();

  const found: RequestSummary[] = [];
  for await (const { path, name } of walkFolder(folder)) {
    if (!name.endsWith(DOCUMENT_FILE)) continue;
    const request = readDocument(disk, path, REQUEST_FORMAT);
    if (request === undefined) continue;
    found.push(summarise(request));
    lanes.put(request.id, dueWork(request));
  }
  for (const summary of found.sort(byAge)) index.put(summary);
  const keys = new Set(found.map(({ id }) => id));
  const documents = makeDocuments(disk, { folder, keys, cacheBytes: CACHE_BYTES, ...REQUEST_FORMAT });

  return {
    create: (request) =>
      inTurn(request.id, async () => {
        const stored = await load(request.id);
        if (stored !== undefined && stored.partnerId !== request.partnerId) throw new SupportError('request_not_saved');
        if (stored !== undefined) return { kind: 'exists', request: stored };
        if (!index.reserveNumber(request.number, request.id)) return { kind: 'numberTaken' };
        try {
          await save(request, undefined);
        } catch (error) {
          index.releaseNumber(request.number);
          throw error;
        }
        return { kind: 'created', request };
      }),
    get: async (partnerId, requestId) => (index.get(requestId)?.partnerId === partnerId ? load(requestId) : undefined),
    change: (partnerId, requestId, change) =>
      inTurn(requestId, async () => {
        const former = index.get(requestId)?.partnerId === partnerId ? await load(requestId) : undefined;
        if (former === undefined) return undefined;
        const next = change(former);
        if (next !== former) await save(next, former);
        return next;
      }),
    async findByNumber(partnerId, number) {
      const summary = index.byNumber(number);
      return summary?.partnerId === partnerId ? load(summary.id) : undefined;
    },
    list: (partnerId, { open, customerId, serviceId, page, size }) =>
      loadPage(index.of(partnerId, customerId), { page, size }, (summary) => {
        if (serviceId !== undefined && summary.serviceId !== serviceId) return false;
        return open === undefined || isOpen(summary) === open;
      }),
    listForDesk: (filter) => loadPage(deskOrder(index.of(filter.partnerId), filter.sort), filter, fitsDesk(filter)),
    findForDesk: load,
    due: (lane, now, limit, horizonMs) => present(lanes.due(lane, now, limit, horizonMs)),
    waiting: (lane) => lanes.waiting(lane),
  };

  async function load(requestId: string): Promise<ServiceRequest | undefined> {
    if (index.get(requestId) === undefined) return undefined;
    const request = await documents.read(requestId);
    if (request === undefined) forget(requestId);
    return request;
  }

  function forget(requestId: string): void {
    index.remove(requestId);
    lanes.put(requestId, []);
  }

  async function save(next: ServiceRequest, former: ServiceRequest | undefined): Promise<void> {
    if (former !== undefined && (['id', 'partnerId', 'number', 'createdAt'] as const).some((field) => former[field] !== next[field])) {
      throw new TypeError('A change must leave id, partnerId, number and createdAt as they are.');
    }
    try {
      await documents.write(next.id, next);
    } catch (error) {
      throw new SupportError('request_not_saved', { cause: error });
    }
    index.put(summarise(next));
    lanes.put(next.id, dueWork(next));
  }

  async function loadPage(
    summaries: readonly RequestSummary[],
    at: PageAt,
    fits: (summary: RequestSummary) => boolean,
  ): Promise<Page<ServiceRequest>> {
    const found = pageOf(summaries, at, fits);
    return { ...found, items: await present(found.items.map(({ id }) => id)) };
  }

  async function present(ids: readonly string[]): Promise<readonly ServiceRequest[]> {
    const requests = await Promise.all(ids.map(load));
    return requests.filter((request) => request !== undefined);
  }
}
