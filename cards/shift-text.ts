import type { Messages } from '../locales/messages.js';
import type { ShiftLine } from '../services/model/shift.js';
import { isolated, shortened } from './plain-text.js';
import { promiseText } from './promise-line.js';
import { standingRun } from './request-parts.js';
import { changeLines, type ShiftDigest } from './shift-lines.js';

/**
 * The whole digest in plain text, to be copied elsewhere: as many requests as there is room for (`room` in bytes of UTF-8, since the card that
 * carries the text must not grow too large for the clients), and how many more there are.
 */
export function shiftText(digest: ShiftDigest, room: number, m: Messages): string {
  const words = m.together.shift;
  const head = [words.heading, ...changeLines(digest, m)].join('\n');
  const entries = digest.shift.groups.flatMap(({ urgency, lines }) =>
    lines.map((line, i) => `${i === 0 ? `\n${words.groups[urgency]}\n` : ''}- ${lineText(line, digest.now, m)}`),
  );
  const fitting = countThatFits(entries, room - bytes(head));
  const left = digest.total - fitting;
  return [head, ...entries.slice(0, fitting), ...(left > 0 ? ['', words.more(left)] : [])].join('\n');
}

/** Names in full words rather than "you", since others read it. */
function lineText({ request, promise }: ShiftLine, now: Date, m: Messages): string {
  const { number, customer, details, owner } = request;
  const due = promiseText(promise, now, m);
  const parts = [
    number,
    shortened(customer.name, 60),
    shortened(details.title.replace(/\s+/gu, ' '), 80),
    `${details.severity}`,
    standingRun(request, m).text,
    m.together.shift.owner(shortened(owner.name, 40)),
    ...(due && promise.kind !== 'none' ? [m.words.labelled(m.requests.view.promised) + due] : []),
  ];
  return parts.map(isolated).join(' · ');
}

function countThatFits(entries: readonly string[], most: number): number {
  let used = 0;
  // A line break is written as two characters.
  const tooMany = entries.findIndex((entry) => (used += bytes(JSON.stringify(entry))) > most);
  return tooMany < 0 ? entries.length : tooMany;
}

/** How much a text takes up on its way. */
export function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
