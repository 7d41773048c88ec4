import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { DeskRequest } from '../api-types.js';
import type { DeskFailure } from '../api/failure.js';
import { useDeskContext } from '../words/desk-context.js';
import { HistoryLine } from './history-line.js';
import { wordsForFailure } from './words-for-failure.js';

interface TroubleProps {
  readonly request: DeskRequest;
  readonly failure: DeskFailure | undefined;
  /** The revision that the person had seen. */
  readonly revision: number | undefined;
  /** Something typed was kept. */
  readonly typed?: boolean;
  readonly again: () => void;
  readonly settle: () => void;
}

/** Why it was not saved, what was kept, and the way on. Where somebody was faster: who did what meanwhile. */
export function Trouble({ request, failure, revision, typed = false, again, settle }: TroubleProps) {
  const { m } = useDeskContext();
  if (!failure) return null;
  const faster = failure.kind === 'changed';
  const meanwhile = faster ? request.history.slice(revision ?? request.history.length) : [];
  return (
    <MessageBar className="trouble" intent={faster ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>
        {faster && <MessageBarTitle>{m.failures.fasterHeading}</MessageBarTitle>} {wordsForFailure(failure.kind, typed, m)}
        {meanwhile.length > 0 && (
          <ul className="plain meanwhile">
            {meanwhile.map((entry, index) => (
              <HistoryLine key={index} entry={entry} partnerName={request.partnerName} />
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={again}>{faster ? m.failures.sendAnyway : m.tryAgain}</Button>
        {failure.kind !== 'no_answer' && <Button onClick={settle}>{m.close}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}
