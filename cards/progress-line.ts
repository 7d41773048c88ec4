import { beijingTime } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import { isOpen, type ServiceRequest } from '../services/model/request.js';
import { run, said, type RichTextBlock } from './elements.js';

/** How far a request has come, as its history proves it; ISO 8601 instants, absent while it is not true. */
export interface Progress {
  readonly savedAt: string;
  readonly deliveredAt?: string;
  readonly acknowledgedAt?: string;
  readonly inProgressAt?: string;
}

/** "Saved 13:12 › Delivered 13:13 › Confirmed by 21Vianet: not yet": what has happened, and of the rest only what comes next. */
export function progressLine(progress: Progress, request: Pick<ServiceRequest, 'status'>, now: Date, m: Messages): RichTextBlock {
  const words = m.requests.progress;
  const stages = [
    { name: words.saved, at: progress.savedAt },
    { name: words.delivered, at: progress.deliveredAt },
    { name: words.acknowledged, at: progress.acknowledgedAt },
    { name: words.inProgress, at: progress.inProgressAt },
  ];
  const reached = stages.filter(({ at }) => at !== undefined);
  const next =
    isOpen(request) && request.status !== 'resolved' ? stages[stages.findLastIndex(({ at }) => at !== undefined) + 1] : undefined;
  const runs = reached.flatMap(({ name, at }, i) => [
    run(`${i === 0 ? '' : ' › '}${name} `, { size: 'small' }),
    run(beijingTime(at ?? '', now, m.locale), { size: 'small', weight: 'bolder' }),
  ]);
  return said([...runs, ...(next ? [run(` › ${words.notYet(next.name)}`, { size: 'small', isSubtle: true })] : [])], { spacing: 'small' });
}
