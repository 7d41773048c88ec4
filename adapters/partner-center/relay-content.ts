import type { Severity } from '../../services/model/severity.js';
import type { Parcel } from '../../services/ports/relay.js';
import type { Briefing } from '../../services/relay/briefing.js';
import { evidenceText } from '../../services/relay/evidence-text.js';
import { newsText } from '../../services/relay/news-text.js';
import { noteMark, requestMark } from '../../services/relay/service-request-marks.js';
import { inParts } from '../../services/text/in-parts.js';
import type { ServiceRequestSeverity } from './words.js';

/** No limits are documented; these stay below what such fields commonly take. The title in characters, the others in bytes. */
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 8_000;
const MORE = '（其余内容见备注）';

export const SEVERITIES: Readonly<Record<Severity, ServiceRequestSeverity>> = { A: 'critical', B: 'moderate', C: 'minimal' };

/** A text that goes there as a note, with the mark that it ends with and is found again by. */
export interface NoteText {
  readonly mark: string;
  readonly text: string;
}

/** One line: the mark first, so that nothing that is cut off takes it along. */
export function titleOf(request: Parcel['request'], { serviceName }: Briefing): string {
  const { details, customer } = request;
  const text = `${requestMark(request)} [${details.severity}] ${customer.name} · ${serviceName}：${details.title}`;
  return [...text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()].slice(0, LONGEST_TITLE).join('');
}

/** Everything of a submission: as much as a description takes, which ends with the mark, and the rest for notes. */
export function submissionTexts(briefing: Briefing): { readonly description: string; readonly rest: readonly NoteText[] } {
  const { request } = briefing;
  const mark = requestMark(request);
  const { externalReference: _, ...unnumbered } = request;
  // Cut at the same places in every attempt: the links to files, which differ in each, come last, and a ticket number may come meanwhile.
  const [first = '', ...more] = inParts(evidenceText({ ...briefing, request: unnumbered }), LONGEST_TEXT);
  const description = [first.trimEnd(), ...(more.length > 0 ? [MORE] : []), mark].join('\n\n');
  return { description, rest: more.map((text, i) => marked(text, noteMark(request, 0, i + 1))) };
}

/** What came later, as one note or, when it is too long for one, as several. */
export function newsTexts({ request, entry }: Parcel, briefing: Briefing): readonly NoteText[] {
  const { externalReference: _, ...unnumbered } = request;
  const parts = inParts(newsText(entry, { ...briefing, request: unnumbered }), LONGEST_TEXT);
  const index = request.history.indexOf(entry);
  return parts.map((text, i) => marked(text, noteMark(request, index, parts.length === 1 ? undefined : i + 1)));
}

function marked(text: string, mark: string): NoteText {
  return { mark, text: `${text.trimEnd()}\n\n${mark}` };
}
