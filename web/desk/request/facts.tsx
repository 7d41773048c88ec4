import { useDeskContext } from '../words/desk-context.js';
import { Time } from '../words/time.js';
import { Fact } from './fact.js';
import type { RequestProps } from './request-view.js';
import { Section } from './section.js';

export function Facts({ request }: RequestProps) {
  const { m, locale } = useDeskContext();
  const { details, customer, author, owner } = request;
  const words = m.request;
  return (
    <Section title={words.customer}>
      <dl className="facts">
        <Fact name={words.customer}>
          <bdi>{customer.name}</bdi> <bdi className="quiet">{customer.domain}</bdi>
        </Fact>
        <Fact name={words.partner}>
          <bdi>{request.partnerName}</bdi>
        </Fact>
        <Fact name={words.service}>{request.serviceName[locale]}</Fact>
        <Fact name={words.customerReference}>{details.customerReference && <bdi>{details.customerReference}</bdi>}</Fact>
        <Fact name={words.author}>
          <bdi>{author.name}</bdi>
        </Fact>
        <Fact name={words.owner}>{owner.userId === author.userId ? '' : <bdi>{owner.name}</bdi>}</Fact>
        <Fact name={words.filed}>
          <Time at={request.createdAt} ago />
        </Fact>
        <Fact name={words.since}>
          <Time at={details.startedAt} ago />
        </Fact>
        <Fact name={words.users}>{m.usersAffected[details.usersAffected]}</Fact>
        <Fact name={words.diagnostics}>{details.diagnosticsConsent ? words.diagnosticsYes : words.diagnosticsNo}</Fact>
      </dl>
    </Section>
  );
}
