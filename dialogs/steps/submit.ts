import { receiptCard } from '../../cards/receipt-card.js';
import type { Draft } from '../../services/model/draft.js';
import type { Promised } from '../../services/model/request.js';
import { SupportError } from '../../services/support-error.js';
import { milestonesOf } from '../../services/requests/milestones.js';
import type { Submission } from '../../services/requests/submission.js';
import { again, known, over, type Decision } from '../ask.js';
import { lookAt } from '../focus.js';
import type { Ports } from '../ports.js';
import { noteBecameRequest } from '../self-help-outcomes.js';
import type { Turn } from '../turn.js';
import { watcherOf } from '../watcher.js';
import { certain, rejectedArticles } from './settled.js';

type SubmitPorts = Pick<Ports, 'submit' | 'promises' | 'articles' | 'outcomes' | 'relayOf' | 'report'>;

/** Stores the request and its outbox entry in one write. When that fails, nothing was sent and the form comes again as it was typed. */
export function submit({ submit, promises, articles, outcomes, relayOf, report }: SubmitPorts) {
  return async function submitRequest(turn: Turn): Promise<Decision> {
    turn.waitingFor = 'saving';
    try {
      const { request, created } = await submit(await submissionOf(turn));
      if (created) noteBecameRequest(outcomes, turn);
      if (created) report('request.submitted', { requestId: request.id, serviceId: request.serviceId, severity: request.details.severity });
      turn.submitted = request;
      return known;
    } catch (error) {
      if (!(error instanceof SupportError)) throw error;
      report('request.not_saved', { draftId: turn.theDraft.id });
      turn.learn({ ...turn.theDraft, details: undefined });
      turn.say({ text: turn.m.notices.errors[error.code], replaces: true });
      return again;
    }
  };

  async function submissionOf(turn: Turn): Promise<Submission> {
    const { user, theDraft: draft, channel } = turn;
    const { customer, service } = certain(turn.place);
    if (!hasDetails(draft)) throw new Error('details are collected before they are submitted');
    return {
      draft,
      user,
      customer,
      serviceId: service.id,
      promised: promised(turn, draft),
      articlesRejected: await rejectedArticles(articles, draft, turn.m.locale),
      channel,
      watcher: watcherOf(turn),
      relay: relayOf(user.partnerId),
    };
  }

  function promised(turn: Turn, { details }: DetailedDraft): Promised {
    const { customer, service } = certain(turn.place);
    const terms = promises.offered(service, customer, turn.now).find(({ severity }) => severity === details.severity);
    if (!terms) throw new Error('a severity is offered when the form is read');
    const { dueAt, source, asOf, coverage } = terms;
    return { severity: details.severity, source, asOf, coverage, ...(dueAt ? { dueAt: dueAt.toISOString() } : {}) };
  }
}

/** The number, what happens next and by when; it takes the form's place. */
export function receipt(turn: Turn): Decision {
  if (!turn.submitted) throw new Error('there is no receipt before the request is stored');
  const { submitted: request, place, now, m } = turn;
  turn.say({ card: receiptCard({ request, place, progress: milestonesOf(request), now }, m), replaces: true });
  lookAt(turn, request.id);
  turn.forgetDraft();
  return over;
}

type DetailedDraft = Submission['draft'];

function hasDetails(draft: Draft): draft is DetailedDraft {
  return draft.details !== undefined;
}
