const MINUTE_MS = 60_000;

/** How much of a service's rate is left, which it counts for each partner. */
export interface CallRate {
  called(partnerId: string): void;
  /** Of the partner that called most. */
  left(): number;
}

export function makeCallRate({ perMinute, now }: { readonly perMinute: number; readonly now: () => number }): CallRate {
  const calls = new Map<string, number[]>();

  function recent(partnerId: string): number[] {
    const from = now() - MINUTE_MS;
    const all = calls.get(partnerId) ?? [];
    while (all[0] !== undefined && all[0] <= from) all.shift();
    if (all.length === 0) calls.delete(partnerId);
    return all;
  }
  return {
    called(partnerId) {
      const all = recent(partnerId);
      all.push(now());
      calls.set(partnerId, all);
    },
    left: () => Math.max(0, perMinute - Math.max(0, ...[...calls.keys()].map((partnerId) => recent(partnerId).length))),
  };
}
