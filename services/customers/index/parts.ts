import { PART, type KeptCustomers } from './kept-customers.js';
import { buildPart, smallPart, takeOut, type Part, type Pause } from './part.js';

/** What is searched: large parts of 8,192 customers, small ones of those that are becoming a large one, and the latest few. */
export interface Parts {
  /** All of them; not to be kept beyond the call. */
  all(): readonly Part[];
  /** A customer was added. Resolves when the next one may be. */
  added(pause: Pause): Promise<void> | undefined;
  removed(ordinal: number): void;
  /** The stretch of ordinals of a large part that more than half is gone of; its customers should be put anew, and the part then dropped. */
  sparse(): number | undefined;
  drop(stretch: number): void;
}

/** So few that to index them anew after each change, when somebody searches, is not noticed. */
const SMALL = 256;

export function makeParts(kept: KeptCustomers, byName: (a: number, b: number) => number): Parts {
  /** By the stretch of ordinals. */
  const large = new Map<number, Part>();
  const thinned = new Set<number>();
  let small: Part[] = [];
  /** Made when somebody searches. */
  let latest: Part | undefined;
  const indexed = () => small.length * SMALL;

  function latestPart(): Part {
    return smallPart(kept, byName, kept.stretch + indexed(), kept.next - kept.stretch - indexed());
  }
  async function becomeSmall(pause: Pause): Promise<void> {
    small.push(await buildPart(kept, byName, kept.stretch + indexed(), SMALL, pause));
    latest = undefined;
  }
  async function becomeLarge(pause: Pause): Promise<void> {
    const part = await buildPart(kept, byName, kept.stretch, PART, pause);
    large.set(kept.stretch, part);
    small = [];
    latest = undefined;
    kept.nextStretch();
  }
  return {
    all: () => [...large.values(), ...small, (latest ??= latestPart())],
    added(pause) {
      latest = undefined;
      if (kept.next - kept.stretch === PART) return becomeLarge(pause);
      if (kept.next - kept.stretch - indexed() === SMALL) return becomeSmall(pause);
      return undefined;
    },
    removed(ordinal) {
      latest = undefined;
      const stretch = ordinal - (ordinal % PART);
      const part = large.get(stretch) ?? small.find(({ base, span }) => ordinal >= base && ordinal < base + span);
      if (part === undefined) return;
      takeOut(part, ordinal);
      if (part.span === PART && part.living * 2 < PART) thinned.add(stretch);
    },
    sparse: () => [...thinned][0],
    drop(stretch) {
      large.delete(stretch);
      thinned.delete(stretch);
      kept.release(stretch);
    },
  };
}
