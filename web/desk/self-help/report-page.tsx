import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SelfHelpReport } from '../api-types.js';
import { selfHelpCsvUrl } from '../api/desk-api.js';
import { useCommand } from '../keys/commands.js';
import { FilterSelect } from '../queue/filter-select.js';
import { useDeskContext } from '../words/desk-context.js';
import { ArticlesTable } from './articles-table.js';
import { Figures } from './figures.js';
import { ReportSection } from './report-section.js';
import { UnansweredTable } from './unanswered-table.js';
import { useReport } from './use-report.js';

const PERIODS = [1, 7, 30, 90, 365];

interface ReportPageProps {
  readonly days: number;
  readonly choose: (days: number) => void;
  readonly close: () => void;
}

/** How self-help went: what people ask in vain, which articles never help, and every article with its figures. */
export function ReportPage({ days, choose, close }: ReportPageProps) {
  const { m, api, locale } = useDeskContext();
  const { report, phase, again } = useReport(api, days, locale);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useCommand('back', close);
  const words = m.selfHelp;
  return (
    <section className="report" aria-labelledby="report-heading">
      <div className="report-head">
        <h2 id="report-heading" ref={heading} tabIndex={-1}>
          {words.heading}
        </h2>
        <Button onClick={close}>{words.back}</Button>
      </div>
      <div className="report-period">
        <FilterSelect
          label={words.period}
          value={String(days)}
          choices={PERIODS.map((each) => [String(each), words.days(each)])}
          choose={(value) => choose(Number(value))}
        />
        <span className="quiet" role="status">
          {phase === 'loading' ? m.loading : report && words.fromTo(report.from, report.to)}
        </span>
      </div>
      {phase === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.failed}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={again}>{m.tryAgain}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {!report && phase === 'loading' && <Spinner label={m.loading} />}
      {report && <Lists report={report} days={days} />}
    </section>
  );
}

function Lists({ report, days }: { report: SelfHelpReport; days: number }) {
  const { m, locale } = useDeskContext();
  const words = m.selfHelp;
  const { unanswered, neverHelp, articles, textDays } = report;
  const csv = (part: 'unanswered' | 'articles', count: number) => (count > 0 ? selfHelpCsvUrl(part, days, locale) : undefined);
  return (
    <>
      <Figures report={report} />
      <ReportSection
        id="unanswered"
        heading={words.unanswered}
        hint={textDays === 0 ? words.noWords : words.unansweredHint(textDays)}
        csv={csv('unanswered', unanswered.length)}
      >
        {unanswered.length > 0 && <UnansweredTable questions={unanswered} labelledBy="unanswered" />}
        {unanswered.length === 0 && textDays > 0 && <p>{words.noneUnanswered}</p>}
      </ReportSection>
      <ReportSection id="never-help" heading={words.neverHelp} hint={words.neverHelpHint}>
        {neverHelp.length > 0 ? <ArticlesTable articles={neverHelp} labelledBy="never-help" /> : <p>{words.noneNeverHelp}</p>}
      </ReportSection>
      <ReportSection id="all-articles" heading={words.articles} csv={csv('articles', articles.length)}>
        {articles.length > 0 ? <ArticlesTable articles={articles} labelledBy="all-articles" /> : <p>{words.noArticles}</p>}
      </ReportSection>
    </>
  );
}
