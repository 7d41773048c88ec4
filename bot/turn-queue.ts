/** Takes turns one after the other where they share a key, and at once where they don't. */
export interface TurnQueue {
  /**
   * Runs `turn` after every earlier turn that shares one of `keys` (a conversation, a user) has ended, however it ended.
   * Give the keys of one turn in one call: a turn that asks for another turn of its own key would wait for itself.
   * Rejects as the turn does, or at once with `TurnQueueFull` when 50 turns of one key are waiting already.
   */
  run<T>(keys: readonly string[], turn: () => Promise<T>): Promise<T>;
  /** Resolves when no turn is running or waiting. */
  idle(): Promise<void>;
  /** Turns running or waiting. */
  readonly size: number;
}

/** Too many turns of one conversation or user are waiting: somebody sends faster than anyone types. */
export class TurnQueueFull extends Error {
  override readonly name = 'TurnQueueFull';
  readonly code = 'turn_queue_full';
  constructor() {
    super('turn_queue_full');
  }
}

/** One running turn of a key and how many wait behind it. */
interface Line {
  last: Promise<void>;
  turns: number;
}

/** A turn that runs, and as many behind it as nobody types. */
const WAITING = 50;

export function makeTurnQueue(): TurnQueue {
  const lines = new Map<string, Line>();
  let size = 0;
  let idlers: (() => void)[] = [];

  /** Puts the turn at the end of all its lines in one synchronous step: every line then has the same order, so none can wait in a circle. */
  function enter(keys: readonly string[], ended: Promise<void>): Promise<void>[] {
    const before: Promise<void>[] = [];
    for (const key of keys) {
      const line = lines.get(key);
      if (!line) {
        lines.set(key, { last: ended, turns: 1 });
        continue;
      }
      before.push(line.last);
      line.last = ended;
      line.turns += 1;
    }
    return before;
  }

  function leave(keys: readonly string[]): void {
    for (const key of keys) {
      const line = lines.get(key);
      if (line && --line.turns === 0) lines.delete(key);
    }
    if (--size > 0) return;
    for (const tell of idlers) tell();
    idlers = [];
  }

  return {
    async run(keys, turn) {
      const own = [...new Set(keys)];
      if (own.some((key) => (lines.get(key)?.turns ?? 0) > WAITING)) throw new TurnQueueFull();
      size += 1;
      let end = () => {};
      const before = enter(own, new Promise<void>((resolve) => (end = resolve)));
      for (const earlier of before) await earlier;
      try {
        return await turn();
      } finally {
        leave(own);
        end();
      }
    },
    idle: () => (size === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve))),
    get size() {
      return size;
    },
  };
}
