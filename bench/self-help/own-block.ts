import { readFileSync } from 'node:fs';

/** Milliseconds that this process's first thread has had the processor, where Linux tells; else the time that has passed. */
function onProcessor(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ', 1)[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/**
 * Watches how long the event loop is held by what runs in it: the longest between two turns, in milliseconds on the processor. What other programs
 * and threads take of a busy machine is not counted.
 */
export async function longestOwnBlock(work: () => Promise<void>): Promise<{ readonly blockMs: number; readonly wallMs: number }> {
  let longest = 0;
  let going = true;
  let last = onProcessor();
  const look = () => {
    const now = onProcessor();
    longest = Math.max(longest, now - last);
    last = now;
    if (going) setTimeout(look, 1);
  };
  look();
  const started = performance.now();
  await work();
  const wallMs = performance.now() - started;
  longest = Math.max(longest, onProcessor() - last);
  going = false;
  return { blockMs: longest, wallMs };
}
