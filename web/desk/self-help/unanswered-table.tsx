import type { UnansweredQuestion } from '../api-types.js';
import { useDeskContext } from '../words/desk-context.js';
import { useServiceName } from './use-service-name.js';

/** What people asked in vain, the most frequent first. */
export function UnansweredTable({ questions, labelledBy }: { questions: readonly UnansweredQuestion[]; labelledBy: string }) {
  const { m } = useDeskContext();
  const serviceName = useServiceName();
  const { columns, becameRequest, noAnswer } = m.selfHelp;
  return (
    <div className="scrolled" tabIndex={0} role="region" aria-labelledby={labelledBy}>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{columns.question}</th>
            <th scope="col">{columns.service}</th>
            <th scope="col" className="number">
              {columns.count}
            </th>
            <th scope="col">{columns.lastAsked}</th>
            <th scope="col">{columns.result}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ text, serviceId, locale, day, count, escalated }) => (
            <tr key={`${serviceId} ${text}`}>
              <th scope="row" lang={locale}>
                <bdi>{text}</bdi>
              </th>
              <td>{serviceName(serviceId)}</td>
              <td className="number">{count}</td>
              <td className="day">{day}</td>
              <td>{escalated ? becameRequest : noAnswer}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
