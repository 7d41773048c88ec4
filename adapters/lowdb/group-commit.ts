interface Waiting<T> {
  value: T;
  readonly done: Promise<void>;
  readonly settle: (outcome: Promise<void>) => void;
}

/**
 * At most one `commit` is under way, then one more, of the latest value, for all that came meanwhile. Each caller's promise settles with
 * the commit that made its value, or a later one, durable.
 */
export function makeGroupCommit<T>(commit: (value: T) => Promise<void>): (value: T) => Promise<void> {
  let busy = false;
  let waiting: Waiting<T> | undefined;

  return function write(value) {
    if (!busy) return run(value);
    waiting ??= makeWaiting(value);
    waiting.value = value;
    return waiting.done;
  };

  async function run(value: T): Promise<void> {
    busy = true;
    try {
      await commit(value);
    } finally {
      const next = waiting;
      waiting = undefined;
      busy = false;
      next?.settle(run(next.value));
    }
  }
}

function makeWaiting<T>(value: T): Waiting<T> {
  let settle: (outcome: Promise<void>) => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { value, done, settle };
}
