import type { Notice, ServiceRequest } from '../model/request.js';
import type { Clock } from '../ports/clock.js';
import type { Notifier } from '../ports/notifier.js';
import type { RequestStore } from '../ports/request-store.js';
import type { Changing } from '../requests/changing.js';

const BATCH = 50;

/** Tells watchers of what happened to their requests. */
export interface Telling {
  /** Tells what is due, and resolves with how many people were told. A notice is gone only in the write that follows its being told. */
  tellDue(): Promise<number>;
}

export function makeTelling({
  store,
  notifier,
  clock,
  changing,
}: {
  store: RequestStore;
  notifier: Notifier;
  clock: Clock;
  changing: Changing;
}): Telling {
  async function tell(request: ServiceRequest, notice: Notice): Promise<boolean> {
    const watcher = request.watchers.find(({ userId }) => userId === notice.userId);
    const entry = request.history[notice.entry];
    const id = `${request.id}.${notice.entry}.${notice.userId}`;
    const { address } = watcher ?? {};
    if (watcher && address && entry)
      await notifier.requestChanged({ id, request, entry, watcher: { ...watcher, address } }).catch(() => 'gone');
    await changing(request.partnerId, request.id, (current) => ({
      ...current,
      notices: current.notices.filter(({ entry: other, userId }) => other !== notice.entry || userId !== notice.userId),
    }));
    return true;
  }
  return {
    async tellDue() {
      const now = clock.now().toISOString();
      const due = await store.due('notice', now, BATCH);
      let told = 0;
      for (const request of due)
        for (const notice of request.notices.filter(({ dueAt }) => dueAt <= now)) if (await tell(request, notice)) told++;
      return told;
    },
  };
}
