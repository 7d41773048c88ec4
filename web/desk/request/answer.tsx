import { Tab, TabList } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../keys/commands.js';
import { readTyped } from '../state/kept-text.js';
import { useDeskContext } from '../words/desk-context.js';
import { AnswerForm } from './answer-form.js';
import { canWrite, MODES, type Mode } from './modes.js';
import type { ChangingProps } from './request-view.js';
import { Section } from './section.js';

/** Writing to the partner, in three ways, each with a text of its own; a text that is not sent keeps its way open. */
export function Answer({ request, take }: ChangingProps) {
  const { m, me } = useDeskContext();
  const hasText = (mode: Mode) => readTyped(me.id, request.id, mode) !== '';
  const [mode, setMode] = useState<Mode>(() => MODES.find(hasText) ?? 'note');
  const form = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  const offered = MODES.filter((each) => each === mode || canWrite(request, each) || hasText(each));
  const write = (to: Mode) => () => {
    wanted.current = true;
    setMode(to);
    if (to === mode) focus();
  };
  const focus = () => {
    wanted.current = false;
    form.current?.querySelector('textarea')?.focus();
  };
  useEffect(() => {
    if (wanted.current) focus();
  }, [mode]);
  useCommand('note', write('note'));
  useCommand('question', offered.includes('question') ? write('question') : undefined);
  useCommand('resolution', offered.includes('resolution') ? write('resolution') : undefined);
  if (request.status === 'withdrawn' && !MODES.some(hasText)) return null;
  return (
    <Section title={m.actions.answer} className="answer">
      <TabList size="small" aria-label={m.actions.answer} selectedValue={mode} onTabSelect={(_, { value }) => setMode(value as Mode)}>
        {offered.map((each) => (
          <Tab key={each} value={each}>
            {m.actions.modes[each]}
          </Tab>
        ))}
      </TabList>
      <div ref={form}>
        <AnswerForm key={mode} mode={mode} request={request} take={take} asNote={write('note')} />
      </div>
    </Section>
  );
}
