import { markEntry } from './history.js';

/**
 * Collects what one turn says, so that a turn costs one write: what the user sent and all that was answered are appended together when
 * the turn ends. A turn that takes longer is opened: what there is gets written, and the rest as it comes.
 */
export interface TurnWriter {
  /** Resolves at once while the turn collects, and when the entries are durable once it is open. */
  write(entries: readonly string[]): Promise<void>;
  /** Resolves when all that was collected is durable, with a mark that the turn goes on. */
  open(): Promise<void>;
  /** Resolves when everything is durable. May be called again, which writes what failed the first time. */
  end(): Promise<void>;
}

/** @param deps.turn the id of the activity that the turn answers; without it the turn needs no marks (nobody waits for it). */
export function makeTurnWriter({
  append,
  first = [],
  turn,
}: {
  append: (entries: readonly string[]) => Promise<void>;
  first?: readonly string[];
  turn?: string;
}): TurnWriter {
  let held = [...first];
  let state: 'collecting' | 'open' | 'ended' = 'collecting';
  let order: Promise<unknown> = Promise.resolve();

  /** One append after the other; what could not be written stays at the front for the next attempt. */
  async function writeHeld(): Promise<void> {
    if (held.length === 0) return;
    const batch = held;
    held = [];
    try {
      await append(batch);
    } catch (error) {
      held = [...batch, ...held];
      throw error;
    }
  }

  function flush(): Promise<void> {
    const flushed = order.then(writeHeld);
    order = flushed.catch(() => undefined);
    return flushed;
  }

  return {
    write(entries) {
      held.push(...entries);
      return state === 'collecting' ? Promise.resolve() : flush();
    },
    open() {
      if (state === 'collecting') {
        state = 'open';
        if (turn !== undefined) held.push(markEntry({ mark: 'begun', turn }));
      }
      return flush();
    },
    end() {
      if (state === 'open' && turn !== undefined) held.push(markEntry({ mark: 'ended', turn }));
      state = 'ended';
      return flush();
    },
  };
}
