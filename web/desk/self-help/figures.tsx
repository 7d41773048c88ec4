import type { SelfHelpReport } from '../api-types.js';
import { useDeskContext } from '../words/desk-context.js';

/** The period in six numbers, each with its share of the questions. */
export function Figures({ report }: { report: SelfHelpReport }) {
  const { m, locale } = useDeskContext();
  const words = m.selfHelp;
  const { asked, solved, escalated } = report;
  const total = asked.confident + asked.likely + asked.unknown;
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const figures = [
    [words.asked, total],
    [words.confident, asked.confident],
    [words.likely, asked.likely],
    [words.unknown, asked.unknown],
    [words.solved, solved],
    [words.escalated, escalated],
  ] as const;
  return (
    <dl className="figures">
      {figures.map(([name, count], index) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{number.format(count)}</dd>
          {index > 0 && total > 0 && <dd className="quiet">{words.ofAsked(percent.format(count / total))}</dd>}
        </div>
      ))}
    </dl>
  );
}
