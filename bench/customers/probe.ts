/** Watches how long the event loop is held: the longest time between two turns of it, in milliseconds, while `work` goes on. */
export async function longestBlock(work: () => Promise<void>): Promise<{ readonly blockMs: number; readonly wallMs: number }> {
  let longest = 0;
  let last = performance.now();
  let going = true;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (going) setImmediate(look);
  };
  await new Promise(setImmediate);
  last = performance.now();
  setImmediate(look);
  const started = performance.now();
  await work();
  const wallMs = performance.now() - started;
  longest = Math.max(longest, performance.now() - last);
  going = false;
  await new Promise(setImmediate);
  return { blockMs: longest, wallMs };
}

/** Bytes in use after a forced collection: objects and the buffers of typed arrays; and what the process takes in all. */
export async function bytesInUse(): Promise<{ readonly used: number; readonly rss: number }> {
  for (let round = 0; round < 3; round += 1) {
    global.gc?.();
    await new Promise(setImmediate);
  }
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { used: heapUsed + arrayBuffers, rss };
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
