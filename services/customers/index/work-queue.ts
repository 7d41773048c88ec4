/** Does pieces of work one after the other, whoever gave them and whether or not the one before failed. */
export function makeWorkQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = tail.then(work, work);
    tail = done.catch(() => undefined);
    return done;
  };
}
