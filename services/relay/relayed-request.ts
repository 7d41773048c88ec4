import type { Details } from '../model/draft.js';
import type { FollowedIncident } from '../model/incident.js';
import type { Promised, RequestStatus, SubscriptionEvidence } from '../model/request.js';
import type { Briefing, RelayedFile } from './briefing.js';

/** A request as other systems are told of it: everything that helps to solve it, nothing by which our people's conversations can be reached. */
export interface RelayedRequest {
  readonly id: string;
  /** Readable aloud, e.g. `SR-261122-7F3K`. */
  readonly number: string;
  readonly status: RequestStatus;
  /** 21Vianet's own ticket number, once it is known. */
  readonly externalReference?: string;
  readonly partner: { readonly id: string; readonly name: string };
  readonly author: { readonly name: string };
  /** Who answers for it at the partner. */
  readonly owner: { readonly name: string };
  readonly customer: { readonly id: string; readonly name: string; readonly domain: string };
  readonly service: { readonly id: string; readonly name: string };
  readonly details: Omit<Details, 'rulesAcknowledged'>;
  readonly promised: Promised;
  readonly evidence: {
    readonly problem: string;
    readonly incidentsShown: readonly string[];
    /** The one among them that was followed first: the problem stayed when it was over. */
    readonly incidentFollowed?: FollowedIncident;
    readonly articlesRejected: readonly { readonly id: string; readonly title: string }[];
    readonly duplicatesShown: readonly string[];
    /** Where a subscription of the service was suspended or expired. */
    readonly subscriptions?: SubscriptionEvidence;
  };
  readonly files: readonly RelayedFile[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export function relayedRequest({ request, partnerName, serviceName, files }: Briefing): RelayedRequest {
  const { id, number, status, externalReference, customer, promised, createdAt, updatedAt } = request;
  const { rulesAcknowledged: _, ...details } = request.details;
  const { problem, incidentsShown, incidentFollowed, articlesRejected, duplicatesShown, subscriptions } = request.evidence;
  return {
    id,
    number,
    status,
    ...(externalReference === undefined ? {} : { externalReference }),
    partner: { id: request.partnerId, name: partnerName },
    author: { name: request.author.name },
    owner: { name: request.owner.name },
    customer: { id: customer.id, name: customer.name, domain: customer.domain },
    service: { id: request.serviceId, name: serviceName },
    details,
    promised,
    evidence: {
      ...{ problem, incidentsShown, articlesRejected, duplicatesShown },
      ...(incidentFollowed ? { incidentFollowed } : {}),
      ...(subscriptions ? { subscriptions } : {}),
    },
    files,
    createdAt,
    updatedAt,
  };
}
