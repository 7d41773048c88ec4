import type { Customer } from '../model/customer.js';
import type { Details, Draft } from '../model/draft.js';
import type { Article } from '../model/article.js';
import type { PartnerUser } from '../model/partner.js';
import type { RelayName } from '../model/relay.js';
import type { Evidence, Promised, RejectedArticle, ServiceRequest, Watcher } from '../model/request.js';

/** All that a request is made of; the draft's id becomes the request's. */
export interface Submission {
  readonly draft: Draft & { readonly details: Details };
  readonly user: PartnerUser;
  readonly customer: Customer;
  readonly serviceId: string;
  readonly promised: Promised;
  readonly articlesRejected: readonly Article[];
  readonly channel: string;
  readonly watcher: Watcher;
  readonly relay: RelayName;
}

/** The request as it is first written; what follows from it comes with `withConsequences`. `at` is an ISO 8601 instant. */
export function requestOf(submission: Submission, number: string, at: string): ServiceRequest {
  const { draft, user, customer, serviceId, promised, relay, watcher } = submission;
  return {
    v: 2,
    id: draft.id,
    number,
    partnerId: user.partnerId,
    author: { userId: user.id, name: user.name },
    owner: { userId: user.id, name: user.name },
    customer: { id: customer.id, name: customer.name, domain: customer.domain },
    serviceId,
    details: draft.details,
    evidence: {
      problem: draft.problem ?? '',
      incidentsShown: draft.incidents?.shown ?? [],
      ...(draft.incidents?.followed ? { incidentFollowed: draft.incidents.followed } : {}),
      articlesRejected: submission.articlesRejected.map((article) => rejected(article, draft)),
      duplicatesShown: draft.duplicates?.shown ?? [],
      channel: submission.channel,
      ...subscriptionEvidence(draft),
      ...(draft.secretsKept ? { secretsKept: true } : {}),
      attachments: draft.attachments ?? [],
    },
    promised,
    status: 'submitted',
    history: [{ at, actor: { kind: 'partner', userId: user.id, name: user.name }, kind: 'status', to: 'submitted' }],
    watchers: [watcher],
    relay,
    deliveries: [],
    notices: [],
    createdAt: at,
    updatedAt: at,
  };
}

function rejected({ id, title }: Article, { selfHelp }: Draft): RejectedArticle {
  const stepsDone = selfHelp?.ticked?.[id] ?? [];
  return { id, title, ...(stepsDone.length > 0 ? { stepsDone } : {}) };
}

function subscriptionEvidence({ subscriptions }: Draft): Pick<Evidence, 'subscriptions'> {
  if (!subscriptions) return {};
  const { asOf, held, decision } = subscriptions;
  return { subscriptions: { asOf, shown: held, ...(decision ? { notTheCause: true } : {}) } };
}
