/** Looks until it holds. Rejects with the last reason after `ms` of real time. */
export async function eventually(what: string, holds: () => Promise<boolean> | boolean, ms = 60_000): Promise<void> {
  const until = Date.now() + ms;
  for (;;) {
    if (await holds()) return;
    if (Date.now() > until) throw new Error(`after ${ms / 1000} s still not: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
