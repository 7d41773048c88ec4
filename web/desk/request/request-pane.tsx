import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef } from 'react';
import type { DeskRequest } from '../api-types.js';
import type { FailureKind } from '../api/failure.js';
import { useCommand } from '../keys/commands.js';
import { useDeskContext } from '../words/desk-context.js';
import { RequestView } from './request-view.js';

interface RequestPaneProps {
  /** Absent while it is not loaded. */
  readonly request: DeskRequest | undefined;
  readonly failure: FailureKind | undefined;
  readonly reread: () => void;
  readonly take: (request: DeskRequest) => void;
  readonly close: () => void;
}

/** The open request: takes the focus when it opens, and Escape leads first out of a field, then back to the list. */
export function RequestPane({ request, failure, reread, take, close }: RequestPaneProps) {
  const { m } = useDeskContext();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => pane.current?.focus(), []);
  useCommand('back', () => {
    const { activeElement } = document;
    const inField = pane.current?.contains(activeElement) && activeElement?.matches('input, textarea');
    if (inField) pane.current?.focus();
    else close();
  });
  return (
    <section className="request" ref={pane} tabIndex={-1} aria-label={request?.number ?? m.loading}>
      <Button className="back" appearance="subtle" icon={<ArrowLeftRegular />} onClick={close}>
        {m.request.back}
      </Button>
      {failure && <Failed failure={failure} shown={request !== undefined} reread={reread} />}
      {request && <RequestView request={request} take={take} />}
      {!request && !failure && <Spinner label={m.loading} />}
    </section>
  );
}

function Failed({ failure, shown, reread }: { failure: FailureKind; shown: boolean; reread: () => void }) {
  const { m } = useDeskContext();
  const gone = failure === 'not_found';
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{gone ? m.request.gone : shown ? m.request.failedKept : m.request.failed}</MessageBarBody>
      {!gone && (
        <MessageBarActions>
          <Button onClick={reread}>{m.tryAgain}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
