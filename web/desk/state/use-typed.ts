import { useCallback, useState } from 'react';
import { useDeskContext } from '../words/desk-context.js';
import { keepTyped, readTyped } from './kept-text.js';

/** What is typed into one form of one request; kept while the request is not shown, over a reload and over a new sign-in of the same person. */
export function useTyped(requestId: string, form: string): [string, (text: string) => void] {
  const { me } = useDeskContext();
  const [text, setText] = useState(() => readTyped(me.id, requestId, form));
  const type = useCallback(
    (typed: string) => {
      setText(typed);
      keepTyped(me.id, requestId, form, typed);
    },
    [me.id, requestId, form],
  );
  return [text, type];
}
