import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { DeskRequest } from '../api-types.js';
import type { DeskApi } from '../api/desk-api.js';
import { asFailure } from '../api/failure.js';
import { FIRST_STATE, reduce, type DeskState } from './desk-state.js';

const BURST_MS = 400;

export interface DeskControl {
  readonly state: DeskState;
  /** Something changed: the list is asked for again, once for a burst of changes. `id` names what may have left the list. */
  readonly changed: (id?: string) => void;
  readonly reload: () => void;
  readonly showNext: () => void;
  /** Takes in a request that was read or answered. */
  readonly take: (request: DeskRequest) => void;
}

/** The queue that `query` (as text) asks for, and every request that is known. */
export function useDesk(api: DeskApi, query: string): DeskControl {
  const [state, send] = useReducer(reduce, FIRST_STATE);
  const latest = useRef(state);
  const changedIds = useRef(new Set<string>());
  const timer = useRef<number | undefined>(undefined);
  const asking = useRef<AbortController | undefined>(undefined);
  /** The rows shown are another filter's: whatever comes replaces them. */
  const fresh = useRef(true);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  const ask = useCallback(
    async (kind: 'listed' | 'relisted') => {
      asking.current?.abort();
      const { signal } = (asking.current = new AbortController());
      const suspects = [...changedIds.current];
      changedIds.current.clear();
      const background = kind === 'relisted';
      if (kind === 'listed') {
        fresh.current = true;
        send({ kind: 'asked' });
      }
      try {
        const page = await api.list(new URLSearchParams(query), { signal, background });
        send({ kind: fresh.current ? 'listed' : 'relisted', page });
        fresh.current = false;
        const gone = suspects.filter((id) => latest.current.rows?.ids.includes(id) && !page.items.some((item) => item.id === id));
        for (const id of gone) send({ kind: 'read', request: await api.get(id, { signal, background: true }) });
      } catch (error) {
        if (!signal.aborted) send({ kind: 'list_failed', failure: asFailure(error).kind });
      }
    },
    [api, query],
  );

  useEffect(() => {
    void ask('listed');
    return () => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
      asking.current?.abort();
    };
  }, [ask]);

  const changed = useCallback(
    (id?: string) => {
      if (id) changedIds.current.add(id);
      timer.current ??= window.setTimeout(() => {
        timer.current = undefined;
        void ask('relisted');
      }, BURST_MS);
    },
    [ask],
  );
  const reload = useCallback(() => void ask('listed'), [ask]);
  const showNext = useCallback(() => send({ kind: 'show_next' }), []);
  const take = useCallback((request: DeskRequest) => send({ kind: 'read', request }), []);
  return useMemo(() => ({ state, changed, reload, showNext, take }), [state, changed, reload, showNext, take]);
}
