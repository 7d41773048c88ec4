import { Button, Input } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../keys/commands.js';
import { useDeskContext } from '../words/desk-context.js';

const PAUSE_MS = 300;

/** Searches once the typing pauses. */
export function SearchField({ value, search }: { value: string; search: (text: string) => void }) {
  const { m } = useDeskContext();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useCommand('search', () => field.current?.focus());
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value); // the way back, or cleared filters
  }, [value]);
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      search(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, search]);
  return (
    <Input
      className="search"
      ref={field}
      value={text}
      maxLength={200}
      aria-label={m.filters.search}
      placeholder={m.filters.searchHint}
      contentBefore={<SearchRegular aria-hidden />}
      contentAfter={
        text ? (
          <Button
            size="small"
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={m.filters.clearSearch}
            onClick={() => {
              setText('');
              field.current?.focus();
            }}
          />
        ) : undefined
      }
      onChange={(_, { value: typed }) => setText(typed)}
    />
  );
}
