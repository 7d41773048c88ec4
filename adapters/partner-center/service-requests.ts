import { z } from 'zod';
import type { ListedServiceRequest, RemoteServiceRequest } from '../../services/model/remote-service-request.js';
import type { Urgency } from '../../services/ports/customer-source.js';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import type { ServiceRequestSource } from '../../services/ports/service-request-source.js';
import type { PartnerCenterClient } from './client.js';
import { follow, type NextPage } from './page-links.js';
import { createdAnswer, serviceRequestAnswer, serviceRequestsAnswer, supportTopicsAnswer } from './service-request.js';
import type { ServiceRequestSeverity } from './words.js';

const ALL = '/v1/servicerequests';
/** As many as Partner Center gives at once. */
const PAGE_SIZE = 500;
/** No partner has more; a list that goes on and on is not believed, and everybody else's would wait for it. */
const MOST_PAGES = 400;

/** No link can lead there, but relative ones can be read against it. */
const NOWHERE = 'https://partner-center.invalid';

/** What a service request is made of. */
export interface NewServiceRequest {
  readonly Title: string;
  readonly Description: string;
  readonly Severity: ServiceRequestSeverity;
  readonly SupportTopicId: string;
}

/** What Partner Center can do with service requests, always for a user; all reject with `RemoteFailure`. */
export interface ServiceRequests extends ServiceRequestSource {
  topics(partnerId: string, signal?: AbortSignal): Promise<readonly { readonly id: string; readonly name?: string }[]>;
  /**
   * Not repeatable: there is no idempotency key.
   * @param callId `MS-RequestId`: the same when the same call got no answer, another one after any answer.
   * @returns the id; nothing else in the answer is true yet.
   */
  create(partnerId: string, locale: string, made: NewServiceRequest, callId: string, signal?: AbortSignal): Promise<string>;
  addNote(partnerId: string, id: string, text: string, callId: string, signal?: AbortSignal): Promise<void>;
  close(partnerId: string, id: string, signal?: AbortSignal): Promise<void>;
}

/** @param urgency of what only reads. */
export function makeServiceRequests(client: PartnerCenterClient, urgency: Urgency): ServiceRequests {
  const pathOf = (id: string) => `${ALL}/${encodeURIComponent(id)}`;
  const reads = { method: 'GET', token: 'user', repeatable: true, urgency } as const;
  const writes = { token: 'user', repeatable: false, urgency: 'live', answer: z.unknown() } as const;

  return {
    async *list(partnerId, signal): AsyncIterable<ListedServiceRequest> {
      let page: Omit<NextPage, 'walk'> | NextPage | undefined = { path: `${ALL}?size=${PAGE_SIZE}`, headers: {}, correlationId: '' };
      for (let pages = 0; page; pages += 1) {
        if (pages === MOST_PAGES)
          throw new RemoteFailure('unreadable', `partner-center: more than ${MOST_PAGES} pages of service requests`);
        const { path, headers }: Pick<NextPage, 'path' | 'headers'> = page;
        const { items, links }: z.infer<typeof serviceRequestsAnswer> = await client.call({
          ...reads,
          partnerId,
          path,
          headers,
          answer: serviceRequestsAnswer,
          signal,
        });
        yield* items;
        page = links?.next && follow(links.next, client.address ?? NOWHERE, page);
      }
    },
    async read(partnerId, id, signal): Promise<RemoteServiceRequest | undefined> {
      try {
        return await client.call({ ...reads, partnerId, path: pathOf(id), answer: serviceRequestAnswer, signal });
      } catch (error) {
        if (error instanceof RemoteFailure && error.kind === 'gone') return undefined;
        throw error;
      }
    },
    async topics(partnerId, signal) {
      const { items } = await client.call({ ...reads, partnerId, path: `${ALL}/supporttopics`, answer: supportTopicsAnswer, signal });
      return items;
    },
    async create(partnerId, locale, body, callId, signal) {
      const headers = { 'X-Locale': locale, 'MS-RequestId': callId };
      const path = `${ALL}/${locale}`;
      const { id } = await client.call({ ...writes, partnerId, method: 'POST', path, headers, body, answer: createdAnswer, signal });
      return id;
    },
    async addNote(partnerId, id, text, callId, signal) {
      const headers = { 'MS-RequestId': callId };
      await client.call({ ...writes, partnerId, method: 'PATCH', path: pathOf(id), headers, body: { NewNote: { Text: text } }, signal });
    },
    async close(partnerId, id, signal) {
      await client.call({ ...writes, partnerId, method: 'PATCH', path: pathOf(id), body: { Status: 'closed' }, signal });
    },
  };
}
