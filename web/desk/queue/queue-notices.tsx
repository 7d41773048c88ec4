import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useCommand } from '../keys/commands.js';
import { waiting } from '../state/desk-state.js';
import type { DeskControl } from '../state/use-desk.js';
import { useDeskContext } from '../words/desk-context.js';

/** What the list does not show by itself: that it changed meanwhile, or could not be loaded. */
export function QueueNotices({ desk: { state, showNext, reload } }: { desk: DeskControl }) {
  const { m } = useDeskContext();
  const count = waiting(state);
  useCommand('show', count > 0 ? showNext : undefined);
  return (
    <>
      {state.failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{state.rows ? m.queue.failedKept : m.queue.failed}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={reload}>{m.tryAgain}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div role="status" className="changes">
        {count > 0 && (
          <>
            <span>{m.queue.changes(count)}</span>
            <Button size="small" onClick={showNext}>
              {m.queue.show}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
