/**
 * Aborts `own` when `outer` is aborted, with its reason, until what this gives is called. `AbortSignal.any` would do that too, but leaves something
 * behind at `outer` for as long as that lives (Node 20): too much where it lives as long as the process.
 */
export function stopsWith(outer: AbortSignal | undefined, own: AbortController): () => void {
  if (!outer) return () => undefined;
  const stop = () => own.abort(outer.reason);
  if (outer.aborted) stop();
  else outer.addEventListener('abort', stop, { once: true });
  return () => outer.removeEventListener('abort', stop);
}
