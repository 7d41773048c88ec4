/** Runs `work` for a key unless it runs already: whoever asks for the same meanwhile gets the same answer, or the same failure. */
export function oneAtATime<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  return (key, work) => {
    const under = running.get(key);
    if (under) return under;
    const started = work().finally(() => running.delete(key));
    running.set(key, started);
    return started;
  };
}
