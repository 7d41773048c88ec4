/** The same items, with the first of them read already: a source that cannot be read rejects here. */
export async function startedEarly<T>(items: AsyncIterable<T>): Promise<AsyncIterable<T>> {
  const iterator = items[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    if (first.done) return;
    try {
      yield first.value;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  })();
}

/** Each item made into another one as it comes. */
export async function* mapped<T, U>(items: AsyncIterable<T>, make: (item: T) => U): AsyncIterable<U> {
  for await (const item of items) yield make(item);
}
