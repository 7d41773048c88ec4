import type { HistoryEntry } from '../api-types.js';
import { useDeskContext } from '../words/desk-context.js';
import { Time } from '../words/time.js';
import { whatHappened } from './what-happened.js';

/** One line of the history: who, what, when, and what was written. */
export function HistoryLine({ entry, partnerName }: { entry: HistoryEntry; partnerName: string }) {
  const { m, me } = useDeskContext();
  const { actor } = entry;
  const name =
    actor.kind === 'system'
      ? m.history.system
      : actor.kind === 'representative' && actor.name === me.name
        ? m.history.you
        : actor.kind === 'partner'
          ? m.history.partner(actor.name, partnerName)
          : actor.name;
  const note = 'note' in entry ? entry.note : undefined;
  return (
    <li className="line" data-by={actor.kind}>
      <p className="line-head">
        <bdi className="actor">{name}</bdi> <span>{whatHappened(entry, m)}</span>{' '}
        <span className="quiet">
          <Time at={entry.at} ago />
        </span>
      </p>
      {note && (
        <p className="persons-text" dir="auto">
          {note}
        </p>
      )}
      {entry.kind === 'files' && (
        <ul className="plain quiet">
          {entry.attachments.map((file, index) => (
            <li key={index}>
              <bdi>{file.name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
