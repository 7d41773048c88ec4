import type { Incident } from '../../services/model/incident.js';
import type { Localised } from '../../services/model/locale.js';
import { detectLocale } from '../../services/text/detect-locale.js';
import { plainFromHtml } from '../../services/text/plain-from-html.js';
import type { GraphIssue } from './health-schema.js';

const LONGEST = { title: 200, impact: 1_000 };
/** Before the service existed: .NET's way to say "no date". */
const NO_DATE = Date.parse('2001-01-01T00:00:00Z');

/** An issue as the product knows incidents. Its texts exist once, in the language in which they were published. `readAt` stands in for dates that are missing. */
export function toIncident(issue: GraphIssue, readAt: Date): Omit<Incident, 'serviceId'> {
  const title = plainFromHtml(issue.title ?? '', LONGEST.title).replaceAll('\n', ' ') || issue.feature || issue.service || issue.id;
  const impact = plainFromHtml(issue.impactDescription ?? '', LONGEST.impact);
  const startedAt = instant(issue.startDateTime) ?? instant(issue.lastModifiedDateTime) ?? readAt.toISOString();
  return {
    id: issue.id,
    classification: issue.classification?.trim().toLowerCase() === 'advisory' ? 'advisory' : 'incident',
    status: statusOf(issue),
    title: everywhere(title),
    impact: everywhere(impact),
    publishedIn: detectLocale(`${title}\n${impact}`) ?? 'unknown',
    startedAt,
    updatedAt: instant(issue.lastModifiedDateTime) ?? startedAt,
  };
}

/** Without a word for it, only the mark that it is resolved says that it is over. */
function statusOf({ status, isResolved }: GraphIssue): string {
  return status?.trim().slice(0, 60) || (isResolved === true ? 'resolved' : 'unknownFutureValue');
}

function instant(text: string | undefined): string | undefined {
  const ms = Date.parse(text ?? '');
  return ms > NO_DATE ? new Date(ms).toISOString() : undefined;
}

function everywhere(text: string): Localised {
  return { 'zh-CN': text, 'zh-TW': text, 'en-US': text };
}
