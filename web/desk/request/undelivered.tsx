import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useChange } from '../state/use-change.js';
import { useDeskContext } from '../words/desk-context.js';
import type { ChangingProps } from './request-view.js';
import { Trouble } from './trouble.js';

/** What the relay did not take: it waits here for somebody to send it again. */
export function Undelivered({ request, take }: ChangingProps) {
  const { m } = useDeskContext();
  const { busy, failure, revision, run, settle } = useChange(request, 'send-again', take);
  const failed = request.deliveries.find(({ failedAt }) => failedAt);
  if (!failed) return null;
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          {m.request.delivery(request.relay)} <span className="quiet">{m.request.deliveryTries(failed.attempts)}</span>{' '}
          {failed.lastError && <bdi className="quiet">{failed.lastError}</bdi>}
        </MessageBarBody>
        <MessageBarActions>
          <Button disabledFocusable={busy} onClick={() => void run({ kind: 'sendAgain' })}>
            {busy ? m.actions.sending : m.request.sendAgain}
          </Button>
        </MessageBarActions>
      </MessageBar>
      <Trouble request={request} failure={failure} revision={revision} again={() => void run({ kind: 'sendAgain' })} settle={settle} />
    </>
  );
}
