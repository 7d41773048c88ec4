import { beijingTime } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { Milestones } from '../services/model/milestones.js';
import { isOpen, type ServiceRequest } from '../services/model/request.js';
import { run, said, type RichTextBlock } from './elements.js';

/** "Saved 13:12 › Delivered 13:13 › not confirmed by 21Vianet yet": what has happened, and of the rest only what comes next. */
export function progressLine(
  progress: Milestones,
  request: Pick<ServiceRequest, 'status' | 'relay'>,
  now: Date,
  m: Messages,
): RichTextBlock {
  const words = m.requests.progress;
  const stages = [
    { name: words.saved, at: progress.savedAt },
    { name: words.delivered, at: progress.deliveredAt, notYet: words.notYet.delivered },
    { name: words.acknowledged, at: progress.acknowledgedAt, notYet: words.notYet.acknowledged },
    { name: words.inProgress, at: progress.inProgressAt, notYet: words.notYet.inProgress },
  ];
  const reached = stages.filter(({ at }) => at !== undefined);
  const last = stages.findLastIndex(({ at }) => at !== undefined);
  // The desk reads what is saved here, so nothing is in between.
  const after = stages[last === 0 && request.relay === 'desk' ? 2 : last + 1];
  const next = isOpen(request) && request.status !== 'resolved' ? after?.notYet : undefined;
  const runs = reached.flatMap(({ name, at }, i) => [
    run(`${i === 0 ? '' : ' › '}${name} `, { size: 'small' }),
    run(beijingTime(at ?? '', now, m.locale), { size: 'small', weight: 'bolder' }),
  ]);
  return said([...runs, ...(next ? [run(` › ${next}`, { size: 'small', isSubtle: true })] : [])], { spacing: 'small' });
}
