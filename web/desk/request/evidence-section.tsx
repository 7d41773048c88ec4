import type { RequestWords } from '../../../locales/desk/request/en-US.js';
import type { Evidence } from '../api-types.js';
import { useDeskContext } from '../words/desk-context.js';
import { FollowedIncident } from './followed-incident.js';
import { Fact } from './fact.js';
import type { RequestProps } from './request-view.js';
import { Section } from './section.js';

/** What was done before it was escalated. */
export function EvidenceSection({ request: { evidence, details } }: RequestProps) {
  const { m } = useDeskContext();
  const words = m.request;
  return (
    <Section title={words.evidence}>
      <dl className="facts wide">
        <Fact name={words.problem}>{evidence.problem && evidence.problem !== details.description && <bdi>{evidence.problem}</bdi>}</Fact>
        <Fact name={words.tried}>
          <span className="persons-text" dir="auto">
            {details.stepsTried || m.notGiven}
          </span>
        </Fact>
        <Fact name={words.reason}>{m.reason[details.reason]}</Fact>
        <Fact name={words.articles}>{list(evidence.articlesRejected.map(({ title }) => title))}</Fact>
        <Fact name={words.incidents}>{list(evidence.incidentsShown)}</Fact>
        <Fact name={words.incidentFollowed}>{evidence.incidentFollowed && <FollowedIncident followed={evidence.incidentFollowed} />}</Fact>
        <Fact name={words.duplicates}>{list(evidence.duplicatesShown)}</Fact>
        <Fact name={words.subscriptions}>{list(subscriptionLines(evidence.subscriptions, words))}</Fact>
      </dl>
    </Section>
  );
}

function subscriptionLines(subscriptions: Evidence['subscriptions'], words: RequestWords['request']): readonly string[] {
  if (!subscriptions) return [];
  const lines = subscriptions.shown.map(({ name, state, until }) => words.subscription(name, words.subscriptionStates[state], until));
  return subscriptions.notTheCause ? [...lines, words.notTheCause] : lines;
}

function list(items: readonly string[]) {
  if (items.length === 0) return undefined;
  return (
    <ul className="plain">
      {items.map((item) => (
        <li key={item}>
          <bdi>{item}</bdi>
        </li>
      ))}
    </ul>
  );
}
