import type { Draft } from '../services/model/draft.js';
import type { SelfHelpInDraft } from '../services/model/self-help-in-draft.js';
import type { Understood } from '../services/understanding/understanding.js';

/** A draft in which nothing is known yet. `at` is an ISO 8601 instant. */
export function newDraft(id: string, at: string): Draft {
  return { id, createdAt: at, ask: 0, since: 0 };
}

/** The draft with what a sentence taught; what is known already is kept, except a customer or service that the sentence names anew. */
export function learned(draft: Draft, understood: Understood): Draft {
  const { customers, guessed, serviceIds, problem, severity, startedAt, usersAffected } = understood;
  const [customer] = customers;
  /** A guess is never taken by itself, even when it is the only one. */
  const toChoose = customers.length > 1 ? customers : customers.length === 0 ? guessed : [];
  const renamed = customers.length === 1 && customer && draft.customerId !== undefined && draft.customerId !== customer.id;
  const base = renamed ? withoutCustomer(draft) : draft;
  return {
    ...base,
    ...(!base.customerId && customers.length === 1 && customer ? { customerId: customer.id } : {}),
    ...(!base.customerId && toChoose.length > 0 ? { customerCandidates: toChoose.map(({ id }) => id), customerQuery: undefined } : {}),
    ...(!base.serviceId && serviceIds.length > 0 ? { serviceCandidates: serviceIds } : {}),
    problem: base.problem ?? problem,
    proposedSeverity: base.proposedSeverity ?? severity,
    startedAt: base.startedAt ?? startedAt,
    usersAffected: base.usersAffected ?? usersAffected,
  };
}

/** The draft without its customer and what followed from it; the words stay, and the service stays a candidate for the next customer. */
export function withoutCustomer({
  customerId: _,
  customerQuery: __,
  customerCandidates: ___,
  customerCheck: ____,
  ...draft
}: Draft): Draft {
  const { serviceId, serviceCandidates } = draft;
  const candidates = serviceId ? [serviceId] : serviceCandidates;
  return { ...withoutService(draft), incidents: undefined, ...(candidates ? { serviceCandidates: candidates } : {}) };
}

/** The draft without its service and what was shown for it; an incident that was said to be something else is not shown again for the next one. */
export function withoutService({ serviceId: _, serviceCandidates: __, allServices: ___, subscriptions: ____, ...draft }: Draft): Draft {
  const before = draft.incidents?.decision ? draft.incidents.shown : draft.incidents?.before;
  return { ...withoutAnswers(draft), incidents: before && before.length > 0 ? { shown: [], before } : undefined };
}

/** The draft with more said about the problem; what was said and shown before stays. */
export function withMore(draft: Draft, text: string): Draft {
  return { ...draft, problem: draft.problem ? `${draft.problem}\n${text}` : text };
}

/**
 * The draft one answer earlier, or `undefined` at the beginning. What was typed into the form is kept. A step that had nothing to show
 * was no question, so back goes past it.
 */
export function stepBack(draft: Draft): Draft | undefined {
  if (draft.details) return { ...draft, duplicates: undefined, details: undefined };
  if (draft.selfHelp?.decision && draft.selfHelp.shown.length > 0)
    return { ...draft, selfHelp: atTheArticles(draft.selfHelp), duplicates: undefined };
  if (draft.selfHelp?.collecting !== undefined) return { ...draft, selfHelp: atTheArticles(draft.selfHelp) };
  if (draft.incidents?.decision && draft.incidents.shown.length > 0) return withoutAnswers(draft);
  if (draft.problem && draft.serviceId && !asksAboutSuspension(draft)) return { ...withoutAnswers(draft), problem: undefined };
  if (draft.subscriptions?.decision) return { ...draft, subscriptions: { ...draft.subscriptions, decision: undefined } };
  if (draft.serviceId) return withoutService(draft);
  if (draft.customerId) return withoutCustomer(draft);
  return undefined;
}

/** Whether the question that stands is whether the suspended subscription is the cause. */
export function asksAboutSuspension({ subscriptions }: Draft): boolean {
  return subscriptions?.standing === 'stopped' && subscriptions.decision === undefined;
}

/** What was ticked and filled in there stays. */
function atTheArticles({ decision: _, noneFits: __, collecting: ___, ...selfHelp }: SelfHelpInDraft): SelfHelpInDraft {
  return selfHelp;
}

function withoutAnswers(draft: Draft): Draft {
  const collected = draft.selfHelp?.collected;
  const selfHelp = collected ? { shown: [], collected } : undefined;
  return { ...draft, incidents: undefined, selfHelp, duplicates: undefined, details: undefined };
}
