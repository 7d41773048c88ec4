import type { Messages } from '../locales/messages.js';
import type { ShiftLine } from '../services/model/shift.js';
import { submit } from './action-elements.js';
import { card, present, type Card } from './card.js';
import { heading, hint, row, run, said, subheading, text, type Container, type Element } from './elements.js';
import { shortened } from './plain-text.js';
import { promiseRuns } from './promise-line.js';
import { standingRun } from './request-parts.js';
import { changeLines, ownerOf, type ShiftDigest } from './shift-lines.js';
import { bytes, shiftText } from './shift-text.js';

const ROWS_SHOWN = 12;
/** Teams takes 28 KB; the rest is for what is round the body. */
const MOST_BYTES = 23_500;
/** What may be copied at once (cards/actions.ts), with some to spare. */
const MOST_COPIED = 19_000;

/** What the next shift has to look at, the most urgent first, and what changed since the last one. */
export function shiftCard(digest: ShiftDigest, m: Messages): Card {
  const words = m.together.shift;
  const { total } = digest;
  const [since = '', ...changes] = changeLines(digest, m);
  const shown = Math.min(ROWS_SHOWN, digest.read);
  const body = [
    heading(words.heading),
    hint(since, { spacing: 'small' }),
    ...changes.map((line) => text(line, { spacing: 'small' })),
    ...(total === 0 ? [text(words.none)] : groups(digest, m)),
    ...(total > shown ? [hint(words.more(total - shown), { size: 'small' })] : []),
  ];
  const copied = shiftText(digest, Math.min(MOST_COPIED, MOST_BYTES - bytes(JSON.stringify(body))), m);
  return card(m, words.heading, body, [
    total > 0 ? submit(m.together.buttons.copy, { kind: 'text.copy', text: copied }) : undefined,
    submit(m.buttons.myRequests, { kind: 'request.list' }),
  ]);
}

function groups(digest: ShiftDigest, m: Messages): readonly Element[] {
  let left = ROWS_SHOWN;
  return digest.shift.groups.flatMap(({ urgency, lines }) => {
    const shown = lines.slice(0, left);
    left -= shown.length;
    if (shown.length === 0) return [];
    return [subheading(m.together.shift.groups[urgency]), ...shown.map((line) => lineRow(line, digest, m))];
  });
}

function lineRow({ request, promise }: ShiftLine, { now, userId }: ShiftDigest, m: Messages): Container {
  const due = promise.kind === 'none' ? undefined : promiseRuns(promise, now, m);
  return row(
    submit(m.requests.list.open(request.number), { kind: 'request.view', requestId: request.id }),
    present([
      said([run(shortened(request.customer.name, 40), { weight: 'bolder' }), run(` · ${shortened(request.details.title, 50)}`)]),
      said([standingRun(request, m), ...(due ? [run(' · '), ...due] : [])], { spacing: 'none' }),
      said([run(`${request.number} · ${ownerOf(request, userId, m)}`, { isSubtle: true, size: 'small' })], { spacing: 'none' }),
    ]),
  );
}
