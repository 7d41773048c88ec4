import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useReducer } from 'react';
import { keepTyped, readTyped } from '../state/kept-text.js';
import { useDeskContext } from '../words/desk-context.js';
import { HistoryLine } from './history-line.js';
import type { Mode } from './modes.js';
import type { RequestProps } from './request-view.js';

/** What others did since the text was begun, also while one was elsewhere: nobody answers to what is no longer so. */
export function WhileWriting({ request, mode, text }: RequestProps & { mode: Mode; text: string }) {
  const { m, me } = useDeskContext();
  const form = `${mode}.begun`;
  const begun = readTyped(me.id, request.id, form);
  const writing = text !== '';
  const { id, revision } = request;
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const seen = () => {
    keepTyped(me.id, id, form, String(revision));
    redraw();
  };
  useEffect(() => {
    if (!writing) keepTyped(me.id, id, form, '');
    else if (!readTyped(me.id, id, form)) keepTyped(me.id, id, form, String(revision));
  }, [writing, me.id, id, form, revision]);
  const others = writing && begun ? request.history.slice(Number(begun)).filter(({ actor }) => actor.name !== me.name) : [];
  if (others.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{m.actions.whileWriting}</MessageBarTitle>
        <ul className="plain meanwhile">
          {others.map((entry, index) => (
            <HistoryLine key={index} entry={entry} partnerName={request.partnerName} />
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={seen}>{m.actions.seen}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
