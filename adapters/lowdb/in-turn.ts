/** Runs the tasks of one key one after the other, and those of different keys side by side. A task that fails does not stop the next. */
export function makeInTurn(): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();

  return async function inTurn(key, task) {
    const before = tails.get(key);
    const mine = before === undefined ? task() : before.then(task, task);
    tails.set(key, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(key) === mine) tails.delete(key);
    }
  };
}
