import { Button } from '@fluentui/react-components';
import { PersonAvailableRegular } from '@fluentui/react-icons/svg/person-available';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { useRef } from 'react';
import type { Change } from '../api/desk-api.js';
import { useCommand } from '../keys/commands.js';
import { useChange } from '../state/use-change.js';
import { useDeskContext } from '../words/desk-context.js';
import { AssignMenu } from './assign-menu.js';
import type { ChangingProps } from './request-view.js';
import { TicketForm } from './ticket-form.js';
import { Trouble } from './trouble.js';

/** What can be done without writing anything; each is shown as done once the server has said so. */
export function Actions({ request, take }: ChangingProps) {
  const { m, me } = useDeskContext();
  const { busy, failure, revision, run, settle } = useChange(request, 'action', take);
  const asked = useRef<Change>(undefined);
  const act = (change: Change) => {
    asked.current = change;
    void run(change);
  };
  const mine = request.representative === me.name;
  const takeIt = () => act({ kind: 'assign', representative: me.name });
  useCommand('take', mine || busy ? undefined : takeIt);
  const start = { delivered: m.actions.start, waiting_on_partner: m.actions.goOn, resolved: m.actions.reopen }[request.status as string];
  return (
    <section className="actions" aria-label={m.actions.heading}>
      <div className="buttons">
        {mine ? (
          <span className="yours">
            <PersonAvailableRegular aria-hidden /> {m.actions.yours}
          </span>
        ) : (
          <Button appearance="primary" icon={<PersonAvailableRegular />} disabledFocusable={busy} onClick={takeIt}>
            {m.actions.take}
          </Button>
        )}
        {request.allowed.includes('in_progress') && (
          <Button icon={<PlayRegular />} disabledFocusable={busy} onClick={() => act({ kind: 'status', status: 'in_progress' })}>
            {start ?? m.actions.start}
          </Button>
        )}
        <AssignMenu request={request} busy={busy} assign={(representative) => act({ kind: 'assign', representative })} />
        <TicketForm request={request} take={take} />
        <span className="quiet" role="status">
          {busy && m.actions.sending}
        </span>
      </div>
      <Trouble
        request={request}
        failure={failure}
        revision={revision}
        again={() => (asked.current ? act(asked.current) : settle())}
        settle={settle}
      />
    </section>
  );
}
