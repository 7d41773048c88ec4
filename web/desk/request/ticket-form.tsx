import { Button, Field, Input, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { TicketDiagonalRegular } from '@fluentui/react-icons/svg/ticket-diagonal';
import { useState, type FormEvent } from 'react';
import { useChange } from '../state/use-change.js';
import { useTyped } from '../state/use-typed.js';
import { useDeskContext } from '../words/desk-context.js';
import type { ChangingProps } from './request-view.js';
import { Trouble } from './trouble.js';

/** 21Vianet's own ticket number; the status stays as it is. */
export function TicketForm({ request, take }: ChangingProps) {
  const { m } = useDeskContext();
  const [typed, type] = useTyped(request.id, 'ticket');
  const [open, setOpen] = useState(typed !== '');
  const [missing, setMissing] = useState(false);
  const { busy, failure, revision, run, settle } = useChange(request, 'ticket', take);
  async function save() {
    const externalReference = typed.trim();
    setMissing(!externalReference);
    if (!externalReference || !(await run({ kind: 'status', status: request.status, externalReference }))) return;
    type('');
    setOpen(false);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <Popover open={open} onOpenChange={(_, { open: wanted }) => setOpen(wanted)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<TicketDiagonalRegular />}>{m.actions.ticket}</Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={m.actions.ticketLabel} className="ticket">
        <form onSubmit={submit} noValidate>
          <Field label={m.actions.ticketLabel} validationMessage={missing ? m.actions.ticketRequired : undefined}>
            <Input value={typed} maxLength={200} placeholder={request.externalReference} onChange={(_, { value }) => type(value)} />
          </Field>
          <Trouble request={request} failure={failure} revision={revision} typed again={() => void save()} settle={settle} />
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? m.actions.sending : m.actions.save}
          </Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
}
