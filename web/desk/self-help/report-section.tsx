import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useDeskContext } from '../words/desk-context.js';

interface ReportSectionProps {
  readonly id: string;
  readonly heading: string;
  readonly hint?: string;
  /** Where the list can be downloaded, if it has anything in it. */
  readonly csv?: string | undefined;
  readonly children: ReactNode;
}

/** One list of the report with its heading, what it means, and its download. */
export function ReportSection({ id, heading, hint, csv, children }: ReportSectionProps) {
  const { m } = useDeskContext();
  return (
    <div className="report-section">
      <div className="report-head">
        <h3 id={id}>{heading}</h3>
        {csv && (
          <Link href={csv} download aria-label={`${m.selfHelp.download}: ${heading}`}>
            {m.selfHelp.download}
          </Link>
        )}
      </div>
      {hint && <p className="quiet">{hint}</p>}
      {children}
    </div>
  );
}
