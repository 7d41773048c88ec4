import { useCallback, useMemo, useState } from 'react';
import type { Locale } from '../shared/locale.js';
import { makeKept } from '../shared/kept.js';
import type { DeskApi, Session } from './api/desk-api.js';
import { Header } from './frame/header.js';
import { CommandsProvider, useCommand, type Commands } from './keys/commands.js';
import { HelpDialog } from './keys/help-dialog.js';
import { useShortcuts } from './keys/use-shortcuts.js';
import { toQuery } from './place/filter.js';
import { usePlace } from './place/use-place.js';
import { Queue } from './queue/queue.js';
import { RequestPane } from './request/request-pane.js';
import { ReportPage } from './self-help/report-page.js';
import { ChangesProvider, makeChanges } from './state/changes.js';
import { useDesk } from './state/use-desk.js';
import { useLive } from './state/use-live.js';
import { useNow } from './state/use-now.js';
import { useOptions } from './state/use-options.js';
import { useRequest } from './state/use-request.js';
import { DeskProvider } from './words/desk-context.js';

/** What the report shows first. */
const REPORT_DAYS = 30;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const keptKeys = makeKept('localStorage', 'desk-keys', isFlag);

interface DeskProps {
  readonly session: Session;
  readonly api: DeskApi;
  readonly over: boolean;
  readonly pickLocale: (locale: Locale) => void;
  readonly signOut: () => Promise<void>;
}

/** The desk of a signed-in representative: the queue, the open request, and what comes in live. */
export function Desk({ session, api, pickLocale, signOut }: DeskProps) {
  const me = session.representative;
  const options = useOptions(api);
  const now = useNow();
  const place = usePlace();
  const desk = useDesk(api, String(toQuery(place.filter, me.name)));
  const { failure, reread } = useRequest(api, place.requestId, desk.take);
  const [commands] = useState<Commands>(() => new Map());
  const [changes] = useState(makeChanges);
  const [help, setHelp] = useState(false);
  const [keys, setKeys] = useState(() => keptKeys.read() ?? true);
  useShortcuts(commands, keys);

  const request = place.requestId === undefined ? undefined : desk.state.requests[place.requestId];
  const connection = useLive(session.token, {
    changed({ requestId, revision }) {
      desk.changed(requestId);
      if (requestId === place.requestId && revision > (request?.revision ?? 0)) reread();
    },
    reconnected() {
      desk.changed();
      reread();
    },
    // Any call tells whether it is the session that is over.
    refused: () => desk.changed(),
  });

  const shared = useMemo(() => ({ api, me, options, now }), [api, me, options, now]);
  const setKeysAndKeep = useCallback((enabled: boolean) => {
    keptKeys.write(enabled);
    setKeys(enabled);
  }, []);
  return (
    <DeskProvider value={shared}>
      <CommandsProvider commands={commands}>
        <ChangesProvider value={changes}>
          <div className="desk" data-open={place.requestId !== undefined && !place.reportDays}>
            <Header
              connection={connection}
              pickLocale={pickLocale}
              help={() => setHelp(true)}
              openReport={() => place.openReport(REPORT_DAYS)}
              signOut={signOut}
            />
            <main className="work">
              {place.reportDays ? (
                <ReportPage days={place.reportDays} choose={place.openReport} close={() => place.openReport(undefined)} />
              ) : (
                <Queue desk={desk} place={place} />
              )}
              {place.requestId && !place.reportDays && (
                <RequestPane
                  key={place.requestId}
                  request={request}
                  failure={failure}
                  reread={reread}
                  take={desk.take}
                  close={() => place.open(undefined)}
                />
              )}
            </main>
          </div>
          <HelpCommand open={() => setHelp(true)} />
          <HelpDialog open={help} close={() => setHelp(false)} enabled={keys} setEnabled={setKeysAndKeep} />
        </ChangesProvider>
      </CommandsProvider>
    </DeskProvider>
  );
}

function HelpCommand({ open }: { open: () => void }) {
  useCommand('help', open);
  return null;
}
