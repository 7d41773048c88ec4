import type { HistoryEntry } from '../model/request.js';
import type { Briefing } from './briefing.js';
import { contactLines, fileLines } from './evidence-text.js';
import { beijing, SECTIONS, STATUS, WORDS } from './evidence-words.js';
import { filesOfEntry } from './payload.js';
import { block, line, sections } from './text-lines.js';

/** What came after the submission, as plain text in Simplified Chinese, with enough of the request to know it again. */
export function newsText(entry: HistoryEntry, briefing: Briefing): string {
  const { request, partnerName, serviceName } = briefing;
  return sections([
    [
      SECTIONS.news,
      [
        line(WORDS.number, request.number),
        line(WORDS.reference, request.externalReference),
        line(WORDS.at, beijing(entry.at)),
        line(WORDS.by, `${entry.actor.name}（${partnerName}）`),
        line(WORDS.status, entry.kind === 'status' ? STATUS[entry.to] : undefined),
        block(WORDS.note, 'note' in entry ? entry.note : undefined),
      ],
    ],
    [SECTIONS.files, fileLines(filesOfEntry(briefing, entry))],
    [
      SECTIONS.request,
      [line(WORDS.customer, request.customer.name), line(WORDS.service, serviceName), line(WORDS.title, request.details.title)],
    ],
    [SECTIONS.contact, contactLines(request.details)],
  ]);
}
