import { Link } from '@fluentui/react-components';
import { useDeskContext } from '../words/desk-context.js';
import { Fact } from './fact.js';
import type { RequestProps } from './request-view.js';
import { Section } from './section.js';

/** A number as it is dialled: what people write between the digits is left out. */
const dialled = (phone: string) => phone.replace(/[^\d+*#,;]/g, '');

export function Contact({ request: { details, number } }: RequestProps) {
  const { m } = useDeskContext();
  const mail = (address: string) => `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}?subject=${encodeURIComponent(number)}`;
  return (
    <Section title={m.request.contact}>
      <p className="contact-name">
        <bdi>{details.contactName}</bdi> <span className="quiet">{m.request.contactBy(m.contactMethod[details.contactMethod])}</span>
      </p>
      <dl className="facts">
        <Fact name={m.contactMethod.phone}>
          {details.contactPhone && <Link href={`tel:${dialled(details.contactPhone)}`}>{details.contactPhone}</Link>}
        </Fact>
        <Fact name={m.contactMethod.email}>
          <Link href={mail(details.contactEmail)}>{details.contactEmail}</Link>
        </Fact>
        <Fact name={m.request.cc}>{details.cc.join(', ')}</Fact>
      </dl>
    </Section>
  );
}
