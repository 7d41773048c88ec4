/** The results of `work` in the order of the items, at most `most` of them under way or waiting to be taken. */
export async function* ahead<T, R>(items: AsyncIterable<T>, most: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const waiting: Promise<R>[] = [];
  for await (const item of items) {
    const one = work(item);
    // Whoever takes it sees the failure; until then it must not count as unhandled.
    one.catch(() => undefined);
    waiting.push(one);
    if (waiting.length >= most) yield (await waiting.shift()) as R;
  }
  for (const one of waiting) yield await one;
}
