import { useEffect, useRef, useState } from 'react';
import type { Changed } from '../api-types.js';
import { listenToChanges, type ConnectionState } from '../api/events.js';

interface Heard {
  readonly changed: (change: Changed) => void;
  /** Connected again: what is shown may have missed something. */
  readonly reconnected: () => void;
  readonly refused: () => void;
}

/** Listens while the component is there; a new session listens anew. */
export function useLive(token: string, heard: Heard): ConnectionState {
  const [state, setState] = useState<ConnectionState>('connecting');
  const latest = useRef(heard);
  useEffect(() => {
    latest.current = heard;
  });
  useEffect(() => {
    return listenToChanges({
      changed: (change) => latest.current.changed(change),
      opened: () => latest.current.reconnected(),
      refused: () => latest.current.refused(),
      state: setState,
    });
  }, [token]);
  return state;
}
