import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useDeskContext } from '../words/desk-context.js';
import type { RequestProps } from './request-view.js';

/** The request has moved on while something was typed for it: the text stays, and may become a note. */
export function NotNow({ request, show, move }: RequestProps & { show: boolean; move: (() => void) | undefined }) {
  const { m } = useDeskContext();
  if (!show) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{m.actions.notNow(m.status[request.status])}</MessageBarBody>
      {move && (
        <MessageBarActions>
          <Button onClick={move}>{m.actions.asNote}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
