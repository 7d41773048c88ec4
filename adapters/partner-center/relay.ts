import type { RemoteServiceRequest } from '../../services/model/remote-service-request.js';
import type { ServiceRequest } from '../../services/model/request.js';
import type { Clock, NewId } from '../../services/ports/clock.js';
import type { KeyValueStore } from '../../services/ports/key-value-store.js';
import { RelayRefusal, type Accepted, type Parcel, type Relay } from '../../services/ports/relay.js';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import type { MakeBriefing } from '../../services/relay/briefing.js';
import { isSubmission } from '../../services/relay/payload.js';
import { checkedReference } from '../../services/requests/hand-off.js';
import type { PartnerCenterClient } from './client.js';
import { once } from './once.js';
import { makeFindOwn } from './own-service-request.js';
import { newsTexts, SEVERITIES, submissionTexts, titleOf, type NoteText } from './relay-content.js';
import { relayRefusal } from './relay-refusal.js';
import { makeSentLog } from './sent-log.js';
import { makeServiceRequests } from './service-requests.js';
import { makeTopicOf, type TopicNames } from './support-topics.js';

/** Below the 30 s that a delivery may take, with time to write down what came of it. */
const TIMEOUT_MS = 25_000;

/** What an operator should know of, beside the failures that the outbox tells. No personal text in it. */
export type RelayTrouble =
  | { readonly event: 'relay.partner_center_locked_out'; readonly partnerId: string; readonly kind: 'signed_out' | 'denied' }
  | { readonly event: 'relay.service_request_doubled'; readonly requestId: string; readonly ids: readonly string[] }
  | { readonly event: 'relay.support_topic_missing'; readonly serviceId: string };

interface Deps {
  readonly client: PartnerCenterClient;
  readonly briefing: MakeBriefing;
  readonly topics: TopicNames;
  /** Remembers what was sent, across crashes. */
  readonly keyValues: Pick<KeyValueStore, 'read' | 'write'>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly report: (trouble: RelayTrouble) => void;
  readonly timeoutMs?: number;
}

/**
 * Makes service requests in Partner Center, in the partner's name: the submission creates one, what comes later is added as notes, withdrawal and
 * accepted resolution close it. There is no idempotency key there, so everything carries a mark, is looked for before it is sent, and counts as
 * accepted once it was read there (docs/relays.md, docs/decisions/0023).
 */
export function makePartnerCenterRelay({ client, briefing, topics, report, timeoutMs = TIMEOUT_MS, ...ports }: Deps): Relay {
  const requests = makeServiceRequests(client, 'live');
  const log = makeSentLog(ports.keyValues);
  const noneFits = (serviceId: string) => report({ event: 'relay.support_topic_missing', serviceId });
  const topicOf = makeTopicOf({
    topics: (partnerId, signal) => requests.topics(partnerId, signal),
    names: topics,
    clock: ports.clock,
    noneFits,
  });
  const findOwn = makeFindOwn(requests, ({ id }, ids) => report({ event: 'relay.service_request_doubled', requestId: id, ids }));

  async function submit(parcel: Parcel, signal: AbortSignal): Promise<Accepted> {
    const { request } = parcel;
    const { partnerId } = request;
    const briefed = await briefing(request);
    const { description, rest } = submissionTexts(briefed);
    let topic = '';
    const id = await once<string>(
      parcel,
      { log, ...ports },
      {
        what: 'create',
        signal,
        look: async (state) => (await findOwn(request, state, signal))?.id,
        id: (made) => made,
        ready: async () => void (topic = await topicOf(partnerId, request.serviceId, signal)),
        send(callId) {
          const made = { Title: titleOf(request, briefed), Description: description, Severity: SEVERITIES[request.details.severity] };
          return requests.create(partnerId, localeOf(request), { ...made, SupportTopicId: topic }, callId, signal);
        },
      },
    );
    // The answer to a create is not true yet in anything but the id.
    const made = await readAgain(partnerId, id, signal);
    await addNotes(parcel, made, rest, signal);
    return accepted(id);
  }

  async function tell(parcel: Parcel, signal: AbortSignal): Promise<Accepted> {
    const { request, entry } = parcel;
    const { partnerId } = request;
    const own = await findOwn(request, await log.read(request), signal);
    if (!own) throw new RelayRefusal('there is no service request with the mark of this request', { onlyThis: true });
    const closes = entry.kind === 'status' && (entry.to === 'withdrawn' || entry.to === 'closed');
    if (closes && own.status === 'closed') return {};
    await addNotes(parcel, own, newsTexts(parcel, await briefing(request)), signal);
    if (!closes) return {};
    await requests.close(partnerId, own.id, signal);
    const { status } = await readAgain(partnerId, own.id, signal);
    if (status !== 'closed') throw new RelayRefusal('the service request is not closed there yet', { onlyThis: true });
    return {};
  }

  async function addNotes(parcel: Parcel, own: RemoteServiceRequest, notes: readonly NoteText[], signal: AbortSignal): Promise<void> {
    const { partnerId } = parcel.request;
    for (const { mark, text } of notes) {
      await once<true>(
        parcel,
        { log, ...ports },
        {
          what: mark,
          signal,
          look: async () =>
            (await readAgain(partnerId, own.id, signal)).notes.some((note) => note.text.trimEnd().endsWith(mark)) ? true : undefined,
          send: (callId) => requests.addNote(partnerId, own.id, text, callId, signal).then(() => true),
        },
      );
    }
  }

  async function readAgain(partnerId: string, id: string, signal: AbortSignal): Promise<RemoteServiceRequest> {
    const read = await requests.read(partnerId, id, signal);
    if (!read) throw new RelayRefusal('the service request cannot be read there', { onlyThis: true });
    return read;
  }

  return {
    name: 'partner-center',
    async deliver(parcel) {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        return await (isSubmission(parcel.entry) ? submit(parcel, signal) : tell(parcel, signal));
      } catch (error) {
        const cause = error instanceof RelayRefusal ? error.cause : error;
        if (cause instanceof RemoteFailure && (cause.kind === 'signed_out' || cause.kind === 'denied')) {
          report({ event: 'relay.partner_center_locked_out', partnerId: parcel.request.partnerId, kind: cause.kind });
        }
        throw relayRefusal(error);
      }
    },
  };
}

/** The language of those who deal with it: the author's, as far as it is one of theirs. */
function localeOf({ author, watchers }: ServiceRequest): string {
  return watchers.find(({ userId }) => userId === author.userId)?.locale === 'en-US' ? 'en-US' : 'zh-CN';
}

/** Their id is opaque; one that is no ticket number as we keep them is found again by its mark. */
function accepted(id: string): Accepted {
  try {
    return { externalReference: checkedReference(id) };
  } catch {
    return {};
  }
}
