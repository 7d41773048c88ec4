import { useDeskContext } from '../words/desk-context.js';
import type { DeskRequest } from '../api-types.js';
import type { Change } from '../api/desk-api.js';
import { asFailure } from '../api/failure.js';
import { alreadyStored } from './already-stored.js';
import { useChanges, type ChangeState } from './changes.js';

export interface ChangeControl extends ChangeState {
  /** Asks the server; true once it is stored. Does nothing while the former one is under way. */
  readonly run: (change: Change) => Promise<boolean>;
  /** Takes the message away. */
  readonly settle: () => void;
}

/**
 * One form's way to the server. The change is made on the revision that is shown, and refused when there is a newer one. After an attempt
 * without an answer the next one is made on that attempt's revision: if the first was stored after all, the second is refused, not doubled, and what is found stored counts as saved.
 */
export function useChange(request: DeskRequest, form: string, take: (request: DeskRequest) => void): ChangeControl {
  const { api, me } = useDeskContext();
  const key = `${request.id}/${form}`;
  const [changes, state] = useChanges(key);
  return {
    ...state,
    settle: () => changes.set(key, { busy: false }),
    async run(change) {
      const former = changes.get(key);
      if (former.busy) return false;
      const unsure = former.failure?.kind === 'no_answer' ? former.revision : undefined;
      const revision = unsure ?? request.revision;
      changes.set(key, { busy: true, revision });
      try {
        const stored = await api.change(request.id, change, revision);
        changes.set(key, { busy: false, savedAt: stored.updatedAt });
        take(stored);
        return true;
      } catch (error) {
        const failure = asFailure(error);
        const { request: now } = failure.more;
        if (now) take(now);
        if (now && alreadyStored(change, now, revision, me.name)) {
          changes.set(key, { busy: false, savedAt: now.updatedAt });
          return true;
        }
        changes.set(key, { busy: false, failure, revision });
        return false;
      }
    },
  };
}
