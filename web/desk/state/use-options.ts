import { useEffect, useState } from 'react';
import type { DeskOptions } from '../api-types.js';
import type { DeskApi } from '../api/desk-api.js';

const NONE: DeskOptions = { partners: [], services: [], representatives: [] };

/** What the filters offer; empty while it is not known, which only makes them offer less. */
export function useOptions(api: DeskApi): DeskOptions {
  const [options, setOptions] = useState(NONE);
  useEffect(() => {
    const leaving = new AbortController();
    api.options({ signal: leaving.signal }).then(setOptions, () => undefined);
    return () => leaving.abort();
  }, [api]);
  return options;
}
