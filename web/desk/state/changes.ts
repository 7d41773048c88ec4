import { createContext, use, useSyncExternalStore } from 'react';
import type { DeskFailure } from '../api/failure.js';

/** How a change that was asked for stands; outlives the form, so that a request one comes back to is not sent twice. */
export interface ChangeState {
  readonly busy: boolean;
  readonly failure?: DeskFailure;
  /** The revision that it was made on. */
  readonly revision?: number;
  /** The instant at which the server said that it is stored. */
  readonly savedAt?: string;
}

const QUIET: ChangeState = { busy: false };

export interface Changes {
  readonly get: (key: string) => ChangeState;
  readonly set: (key: string, state: ChangeState) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function makeChanges(): Changes {
  const states = new Map<string, ChangeState>();
  const listeners = new Set<() => void>();
  return {
    get: (key) => states.get(key) ?? QUIET,
    set(key, state) {
      states.set(key, state);
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const ChangesContext = createContext<Changes>(makeChanges());
export const ChangesProvider = ChangesContext;

export function useChanges(key: string): [Changes, ChangeState] {
  const changes = use(ChangesContext);
  return [changes, useSyncExternalStore(changes.subscribe, () => changes.get(key))];
}
