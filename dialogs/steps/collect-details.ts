import type { DetailErrors } from '../../cards/detail-fields.js';
import { detailsCard } from '../../cards/details-card.js';
import { initialValues } from '../../cards/initial-values.js';
import { readDetails } from '../../cards/read-details.js';
import { readTyped, typedDetails } from '../../cards/read-typed.js';
import { readCommand } from '../../locales/index.js';
import type { OfferedSeverity } from '../../services/promise/promises.js';
import type { TypedDetails } from '../../services/model/draft.js';
import { ask, known, type Decision } from '../ask.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import { certain, rejectedArticles } from './settled.js';

/** The support details on one form, prefilled with all that is known; a mistake keeps everything typed and names the field. */
export function collectDetails({ promises, articles }: Pick<Ports, 'promises' | 'articles'>) {
  return async function collectDetails(turn: Turn): Promise<Decision> {
    if (turn.theDraft.details) return known;
    const { customer, service } = certain(turn.place);
    const offered = promises.offered(service, customer, turn.now);
    const submitted = turn.takeAction('request.submit');
    const read = submitted && readDetails(submitted, { offered: offered.map(({ severity }) => severity), now: turn.now });
    if (submitted && read?.kind === 'ok') {
      turn.learn({ ...turn.theDraft, details: read.details, typed: typedDetails(readTyped(submitted)) });
      return known;
    }
    if (read?.kind === 'invalid') turn.person.draft = { ...turn.theDraft, typed: read.typed };
    const text = turn.takeText();
    if (text && readCommand(text) === undefined)
      turn.person.draft = { ...turn.theDraft, typed: withDescription(await valuesOf(turn, offered), text) };
    return ask({ card: await form(turn, offered, read?.kind === 'invalid' ? read.errors : undefined), replaces: read !== undefined });
  };

  async function form(turn: Turn, offered: readonly OfferedSeverity[], errors: DetailErrors | undefined) {
    const { customer, service } = certain(turn.place);
    const whyNotA = promises.whyNotA(service, customer);
    const values = await valuesOf(turn, offered);
    const { attachments = [], selfHelp } = turn.theDraft;
    const { now, place } = turn;
    return detailsCard(
      {
        stamp: turn.nextStamp(),
        place,
        values,
        severities: offered,
        now,
        attachments,
        ...(whyNotA ? { whyNotA } : {}),
        ...(customer.advancedAgreement === undefined ? { agreementUnknown: true } : {}),
        ...(selfHelp?.noneFits ? { noArticle: selfHelp.shown.length === 0 ? 'none' : 'noMore' } : {}),
        ...(errors ? { errors } : {}),
      },
      turn.m,
    );
  }

  async function valuesOf(turn: Turn, offered: readonly OfferedSeverity[]): Promise<TypedDetails> {
    const draft = turn.theDraft;
    if (draft.typed) return draft.typed;
    const proposed =
      offered.find(({ severity }) => severity === draft.proposedSeverity) ?? offered.find(({ severity }) => severity === 'B') ?? offered[0];
    const articlesRejected = await rejectedArticles(articles, draft, turn.m.locale);
    return initialValues(
      { draft, user: turn.user, articlesRejected, now: turn.now, ...(proposed ? { severity: proposed.severity } : {}) },
      turn.m,
    );
  }
}

function withDescription(values: TypedDetails, text: string): TypedDetails {
  return { ...values, description: [values['description'], text].filter(Boolean).join('\n') };
}
