import { beijingTime, when } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { DirectoryStatus } from '../services/model/directory-status.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { container, heading, hint, said, run, text, type Container, type Element, type FactSet } from './elements.js';
import { refusedRows } from './refused-rows.js';

interface SyncStatus {
  readonly status: DirectoryStatus;
  readonly now: Date;
}

/** How the local copy of a partner's customers stands, for its admin agents. */
export function syncStatusCard({ status, now }: SyncStatus, m: Messages): Card {
  const words = m.directory.sync;
  const { trouble, last, refusedRows: refused } = status;
  const facts: FactSet = { type: 'FactSet', spacing: 'small', facts: factsOf({ status, now }, m) };
  return card(
    m,
    words.heading,
    [
      heading(words.heading),
      trouble ? troublePart(status, trouble, now, m) : undefined,
      facts,
      last && last.missing > 0 ? hint(words.missing(last.missing), { size: 'small', spacing: 'small' }) : undefined,
      ...(refused && refused.count > 0 ? refusedRows(refused, m) : []),
    ],
    [submit(words.refresh, { kind: 'customer.syncStatus' }), submit(words.now, { kind: 'customer.syncNow' })],
  );
}

function factsOf({ status, now }: SyncStatus, m: Messages): FactSet['facts'] {
  const words = m.directory.sync;
  const { source, customers, searchable, running, last, trouble, nextAt } = status;
  const next = trouble?.retryAt ?? nextAt;
  return [
    { title: words.source, value: words.sources[source] },
    { title: words.customers, value: searchable < customers ? words.searchable(searchable, customers) : words.kept(customers) },
    ...(running
      ? [
          {
            title: words.running,
            value: [
              words.progress(running.seen, running.total, when(running.startedAt, now, m.locale)),
              running.resumed ? words.resumed : '',
            ]
              .filter(Boolean)
              .join(m.words.listSeparator),
          },
        ]
      : []),
    {
      title: words.last,
      value: last ? `${when(last.endedAt, now, m.locale)}\n\n${changes(last, m)}` : words.neverYet,
    },
    ...(running
      ? []
      : [{ title: trouble?.retryAt ? words.retry : words.next, value: next ? when(next, now, m.locale) : words.nothingPlanned }]),
  ];
}

function troublePart(
  { source }: DirectoryStatus,
  { at, kind, correlationId }: NonNullable<DirectoryStatus['trouble']>,
  now: Date,
  m: Messages,
): Container {
  const words = m.directory.sync;
  const what = source === 'partner-center' || kind === 'suspicious' || kind === 'not_saved' ? words.troubles[kind] : words.troublesOfFile;
  const lines: readonly (Element | undefined)[] = [
    text(words.trouble(beijingTime(at, now, m.locale)), { weight: 'bolder', color: 'attention' }),
    text(what, { spacing: 'small' }),
    correlationId === undefined
      ? undefined
      : said([run(words.correlation(correlationId), { size: 'small', isSubtle: true })], { spacing: 'small' }),
  ];
  return container(
    lines.filter((line) => line !== undefined),
    { style: 'attention', spacing: 'medium' },
  );
}

function changes({ added, changed, removed }: NonNullable<DirectoryStatus['last']>, m: Messages): string {
  const words = m.directory.sync;
  return [words.added(added), words.changed(changed), words.removed(removed)].join(m.words.listSeparator);
}
