import { beijingTime } from '../../../locales/format.js';
import { useDeskContext } from '../words/desk-context.js';
import { PromisePill } from '../words/pill.js';
import { Time } from '../words/time.js';
import { Fact } from './fact.js';
import type { RequestProps } from './request-view.js';
import { Section } from './section.js';

/** How far it has come, and how the promised answer stands; nothing that is not recorded. */
export function Progress({ request: { milestones, promise, representative, externalReference } }: RequestProps) {
  const { m, now, locale } = useDeskContext();
  const { steps, notYet } = m.request;
  const rows = [
    [steps.saved, milestones.savedAt],
    [steps.delivered, milestones.deliveredAt],
    [steps.acknowledged, milestones.acknowledgedAt],
    [steps.inProgress, milestones.inProgressAt],
  ] as const;
  return (
    <Section title={m.request.progress}>
      <dl className="facts">
        <Fact name={m.promise.label}>
          <PromisePill promise={promise} />
          {promise.kind === 'running' && <span className="quiet"> {beijingTime(promise.dueAt, now, locale)}</span>}
        </Fact>
        <Fact name={m.request.representative}>{representative ? <bdi>{representative}</bdi> : m.nobody}</Fact>
        <Fact name={m.request.ticket}>{externalReference ? <bdi>{externalReference}</bdi> : m.notGiven}</Fact>
      </dl>
      <ol className="steps">
        {rows.map(([name, at]) => (
          <li key={name} data-done={at !== undefined}>
            {name} <span className="quiet">{at ? <Time at={at} /> : notYet}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
