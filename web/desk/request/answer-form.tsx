import { Button, Field, Textarea } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useState, type KeyboardEvent } from 'react';
import { beijingClock } from '../../../locales/format.js';
import { keepTyped, readTyped } from '../state/kept-text.js';
import { useChange } from '../state/use-change.js';
import { useTyped } from '../state/use-typed.js';
import { useDeskContext } from '../words/desk-context.js';
import { canWrite, changeFor, LONGEST_NOTE, type Mode } from './modes.js';
import { NotNow } from './not-now.js';
import type { ChangingProps } from './request-view.js';
import { Trouble } from './trouble.js';
import { WhileWriting } from './while-writing.js';

/** One text to the partner: kept until the server has stored it. */
export function AnswerForm({ mode, request, take, asNote }: ChangingProps & { mode: Mode; asNote: () => void }) {
  const { m, me } = useDeskContext();
  const [text, type] = useTyped(request.id, mode);
  const [missing, setMissing] = useState(false);
  const { busy, failure, revision, savedAt, run, settle } = useChange(request, mode, take);
  const possible = canWrite(request, mode);
  const left = LONGEST_NOTE - text.length;

  async function send() {
    setMissing(!text.trim());
    if (!text.trim() || left < 0 || !possible || busy) return;
    if (await run(changeFor(mode, text))) type('');
  }
  function moveToNote() {
    const note = readTyped(me.id, request.id, 'note');
    keepTyped(me.id, request.id, 'note', note ? `${note}\n\n${text}` : text);
    type('');
    asNote();
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  const wrong = missing && !text.trim() ? m.actions.required : left < 0 ? m.actions.tooLong(LONGEST_NOTE) : undefined;
  const counted = left < 0 ? m.actions.over(-left) : left < 500 ? m.actions.left(left) : '';
  return (
    <div className="answer-form">
      <Field label={m.actions.labels[mode]} hint={`${m.actions.hints[mode]} ${m.actions.keys} ${counted}`} validationMessage={wrong}>
        <Textarea
          value={text}
          readOnly={busy}
          resize="vertical"
          rows={5}
          dir="auto"
          onChange={(_, { value }) => {
            type(value);
            if (savedAt) settle();
          }}
          onKeyDown={press}
        />
      </Field>
      {failure?.kind !== 'changed' && <WhileWriting request={request} mode={mode} text={text} />}
      <NotNow request={request} show={!possible} move={mode !== 'note' && text && canWrite(request, 'note') ? moveToNote : undefined} />
      <Trouble request={request} failure={failure} revision={revision} typed again={() => void send()} settle={settle} />
      <div className="buttons">
        <Button appearance="primary" icon={<SendRegular />} disabledFocusable={busy || !possible} onClick={() => void send()}>
          {busy ? m.actions.sending : m.actions.send[mode]}
        </Button>
        <span role="status" className="quiet">
          {savedAt && m.actions.saved(m.actions.modes[mode], beijingClock(savedAt))}
        </span>
      </div>
    </div>
  );
}
