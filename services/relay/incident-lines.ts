import type { Evidence } from '../model/request.js';
import { beijing, WORDS } from './evidence-words.js';
import { line, list } from './text-lines.js';

type Incidents = Pick<Evidence, 'incidentsShown' | 'incidentFollowed'>;

/** The incidents that were shown and are another problem; and the one that was followed first, since the problem stayed when it was over. */
export function incidentLines({ incidentsShown, incidentFollowed }: Incidents): readonly string[] {
  const others = list(
    WORDS.incidentsShown,
    incidentsShown.filter((id) => id !== incidentFollowed?.id),
  );
  if (!incidentFollowed) return [others];
  const { id, followedAt, restoredAt, restoredStatus, stillThereAt } = incidentFollowed;
  const steps = [
    followedAt === undefined ? '' : `${beijing(followedAt)} 开始关注`,
    restoredAt === undefined
      ? '提交时服务运行状况尚未显示其结束'
      : `${beijing(restoredAt)} 服务运行状况显示已结束${restoredStatus === undefined ? '（不再列出）' : `（${restoredStatus}）`}`,
    `${beijing(stillThereAt)} 合作伙伴确认问题仍然存在`,
  ];
  return [others, line(WORDS.incidentFollowed, `${id}；${steps.filter(Boolean).join('；')}`)];
}
