import type { Messages } from '../locales/messages.js';
import type { HistoryEntry, ServiceRequest } from '../services/model/request.js';
import { present } from './card.js';
import { container, hint, paragraphs, run, said, subheading, type Container, type Element } from './elements.js';
import { shortened } from './plain-text.js';
import { byline, happened, noteOf } from './request-parts.js';

const LINES_SHOWN = 8;
const NOTE_SHOWN = 600;
const LINE_SHOWN = 200;

function line(entry: HistoryEntry, now: Date, m: Messages, userId: string): Container {
  const note = noteOf(entry);
  return container(
    [
      said([
        run(shortened(happened(entry, m), LINE_SHOWN), { weight: 'bolder' }),
        run(` · ${byline(entry, now, m, userId)}`, { isSubtle: true, size: 'small' }),
      ]),
      ...(note ? paragraphs(shortened(note, NOTE_SHOWN)) : []),
    ],
    { spacing: 'small' },
  );
}

/** Who did what and when, the latest first; `userId` is the reader's. */
export function historyPart({ history }: Pick<ServiceRequest, 'history'>, now: Date, m: Messages, userId: string): readonly Element[] {
  const latest = [...history].reverse();
  const { view } = m.requests;
  return present([
    subheading(view.history),
    ...latest.slice(0, LINES_SHOWN).map((entry) => line(entry, now, m, userId)),
    latest.length > LINES_SHOWN ? hint(view.earlier(latest.length - LINES_SHOWN), { size: 'small' }) : undefined,
  ]);
}
