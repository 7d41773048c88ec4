import { stringify } from 'csv-stringify/sync';
import { deskMessagesFor } from '../../locales/desk/index.js';
import type { Locale } from '../../services/model/locale.js';
import { COUNTED } from '../../services/self-help/outcomes/tally.js';
import type { SelfHelpView } from './self-help-view.js';

/** Which list of the report. */
export const REPORT_PARTS = ['unanswered', 'articles'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** One list of the report as CSV that Excel opens as it is; words of people cannot become formulas in it. */
export function selfHelpCsv(view: SelfHelpView, part: ReportPart, serviceName: (id: string) => string, locale: Locale): string {
  const { columns, becameRequest, noAnswer } = deskMessagesFor(locale).selfHelp;
  const services = (ids: readonly string[]) => ids.map(serviceName).join(', ');
  const written = (headings: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
    stringify([headings, ...rows] as (string | number)[][], { bom: true, escape_formulas: true, record_delimiter: '\r\n' });
  if (part === 'unanswered') {
    return written(
      [columns.question, columns.service, columns.count, columns.lastAsked, columns.result, columns.language],
      view.unanswered.map(({ text, serviceId, count, day, escalated, locale: asked }) => [
        text,
        serviceName(serviceId),
        count,
        day,
        escalated ? becameRequest : noAnswer,
        asked,
      ]),
    );
  }
  const never = new Set(view.neverHelp.map(({ articleId }) => articleId));
  const { yes } = deskMessagesFor(locale).selfHelp;
  return written(
    [columns.article, columns.articleId, columns.source, columns.services, ...COUNTED.map((kind) => columns[kind]), columns.neverHelps],
    view.articles.map((line) => [
      line.title,
      line.articleId,
      line.source ?? '',
      services(line.serviceIds),
      ...COUNTED.map((kind) => line[kind]),
      never.has(line.articleId) ? yes : '',
    ]),
  );
}
