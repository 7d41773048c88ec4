import { useDeskContext } from '../words/desk-context.js';
import { HistoryLine } from './history-line.js';
import type { RequestProps } from './request-view.js';
import { Section } from './section.js';

/** The newest first: what one answers to stands next to where one answers. */
export function History({ request }: RequestProps) {
  const { m } = useDeskContext();
  return (
    <Section title={m.request.history}>
      <ol className="history" reversed>
        {request.history.map((entry, index) => <HistoryLine key={index} entry={entry} partnerName={request.partnerName} />).reverse()}
      </ol>
    </Section>
  );
}
