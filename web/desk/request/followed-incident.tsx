import type { Evidence } from '../api-types.js';
import { useDeskContext } from '../words/desk-context.js';
import { Time } from '../words/time.js';

/** An incident that the partner waited for the end of, and when it became clear that the problem stayed. */
export function FollowedIncident({ followed }: { followed: NonNullable<Evidence['incidentFollowed']> }) {
  const { m } = useDeskContext();
  const { incidentSteps: words } = m.request;
  const { id, followedAt, restoredAt, stillThereAt } = followed;
  return (
    <>
      <bdi>{id}</bdi>
      <ul className="plain">
        {followedAt && (
          <li>
            <Time at={followedAt} /> {words.followed}
          </li>
        )}
        {restoredAt && (
          <li>
            <Time at={restoredAt} /> {words.restored}
          </li>
        )}
        <li>
          <Time at={stillThereAt} /> {words.stillThere}
        </li>
      </ul>
    </>
  );
}
