import type { DeskRequest } from '../api-types.js';
import { useDeskContext } from '../words/desk-context.js';
import { PromisePill, SeverityPill, StatusPill, UndeliveredPill } from '../words/pill.js';
import { Actions } from './actions.js';
import { Answer } from './answer.js';
import { Attachments } from './attachments.js';
import { Contact } from './contact.js';
import { EvidenceSection } from './evidence-section.js';
import { Facts } from './facts.js';
import { History } from './history.js';
import { Progress } from './progress.js';
import { Section } from './section.js';
import { Undelivered } from './undelivered.js';

export interface RequestProps {
  readonly request: DeskRequest;
}
export interface ChangingProps extends RequestProps {
  /** Takes in the request as the server answered it. */
  readonly take: (request: DeskRequest) => void;
}

/** The request as its representative reads it: what it is, what can be done, what was said. */
export function RequestView({ request, take }: ChangingProps) {
  const { m } = useDeskContext();
  const { details } = request;
  return (
    <article className="request-view">
      <header className="request-head">
        <p className="quiet number">{request.number}</p>
        <h2>
          <bdi>{details.title}</bdi>
        </h2>
        <p className="pills">
          <StatusPill status={request.status} />
          <SeverityPill severity={details.severity} />
          <PromisePill promise={request.promise} />
          <UndeliveredPill request={request} />
        </p>
      </header>
      <Actions request={request} take={take} />
      <Undelivered request={request} take={take} />
      <div className="columns">
        <div className="reading">
          <Section title={m.request.description}>
            <PersonsText text={details.description} />
          </Section>
          {details.businessImpact && (
            <Section title={m.request.impact}>
              <PersonsText text={details.businessImpact} />
            </Section>
          )}
          <Attachments request={request} />
          <Answer request={request} take={take} />
          <History request={request} />
        </div>
        <div className="aside">
          <Progress request={request} />
          <Contact request={request} />
          <Facts request={request} />
          <EvidenceSection request={request} />
        </div>
      </div>
    </article>
  );
}

/** What a person wrote: never markup, in the direction of its own letters. */
export function PersonsText({ text }: { text: string }) {
  return (
    <p className="persons-text" dir="auto">
      {text}
    </p>
  );
}
