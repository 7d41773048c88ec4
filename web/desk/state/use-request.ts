import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskRequest } from '../api-types.js';
import type { DeskApi } from '../api/desk-api.js';
import { asFailure, type FailureKind } from '../api/failure.js';

/** Reads the open request, and again when asked to; `failure` says why what is shown may be out of date. */
export function useRequest(api: DeskApi, id: string | undefined, take: (request: DeskRequest) => void) {
  const [failure, setFailure] = useState<FailureKind>();
  const [round, setRound] = useState(0);
  /** The first reading is the person's; the others follow from what came in live. */
  const readFor = useRef<string>(undefined);
  useEffect(() => {
    setFailure(undefined);
  }, [id]);
  useEffect(() => {
    if (!id) return;
    const leaving = new AbortController();
    const background = readFor.current === id;
    readFor.current = id;
    api.get(id, { signal: leaving.signal, background }).then(
      (request) => {
        take(request);
        setFailure(undefined);
      },
      (error: unknown) => leaving.signal.aborted || setFailure(asFailure(error).kind),
    );
    return () => leaving.abort();
  }, [api, id, take, round]);
  const reread = useCallback(() => setRound((n) => n + 1), []);
  return { failure, reread };
}
