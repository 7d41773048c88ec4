import type { DirectoryStatus } from '../../model/directory-status.js';
import type { SyncState } from '../../model/sync-state.js';
import { nextPassAt } from './sync-times.js';

interface Standing extends Pick<DirectoryStatus, 'source' | 'customers' | 'searchable'> {
  readonly state: SyncState;
  /** The pass that this process is at just now. */
  readonly running: { readonly startedAt: string; readonly resumed: boolean } | undefined;
  /** Absent where the source's version tells when a pass is due. */
  readonly everyMs: number | undefined;
  readonly refused: NonNullable<DirectoryStatus['refusedRows']>;
}

/** What admin agents and operators are shown of a local copy. A pass that waits for its next try is still under way: it goes on where it was. */
export function directoryStatus({ state, running, everyMs, refused, ...counts }: Standing): DirectoryStatus {
  const { last, pass, trouble } = state;
  const nextAt = running ? undefined : nextPassAt(state, everyMs);
  const startedAt = pass?.startedAt ?? running?.startedAt;
  const total = pass?.total === undefined ? {} : { total: pass.total };
  return {
    ...counts,
    ...(startedAt === undefined ? {} : { running: { startedAt, seen: pass?.seen ?? 0, ...total, resumed: running?.resumed ?? true } }),
    ...(last ? { last } : {}),
    ...(trouble ? { trouble: toldOf(trouble) } : {}),
    ...(nextAt === undefined ? {} : { nextAt }),
    ...(refused.count > 0 ? { refusedRows: refused } : {}),
  };
}

function toldOf({ failures: _, ...trouble }: NonNullable<SyncState['trouble']>): NonNullable<DirectoryStatus['trouble']> {
  return trouble;
}
