import { breathe } from './breathe.js';
import { makeIdMap } from './id-map.js';

/** Looked through in a row before everything else in the process gets its turn. */
const SLICE = 5_000;

/** Which customers are kept, which of them the pass under way has listed, and since when passes miss one. */
export function makeListings() {
  /** By id, the number of the last pass that listed it: cheaper to begin anew than a set. */
  const lastListed = makeIdMap<number>();
  const missing = new Map<string, string>();
  let pass = 1;

  return {
    missing: missing as ReadonlyMap<string, string>,
    get size() {
      return lastListed.size;
    },
    has: (id: string) => lastListed.has(id),
    isListed: (id: string) => lastListed.get(id) === pass,
    put(
      id: string,
      { listed = false, missingSince }: { readonly listed?: boolean | undefined; readonly missingSince?: string | undefined },
    ) {
      if (listed || !lastListed.has(id)) lastListed.set(id, listed ? pass : 0);
      if (missingSince === undefined) missing.delete(id);
      else missing.set(id, missingSince);
    },
    miss: (id: string, since: string) => void missing.set(id, since),
    remove(id: string) {
      lastListed.delete(id);
      missing.delete(id);
    },
    nextPass: () => void (pass += 1),
    async unlisted(): Promise<readonly string[]> {
      const found: string[] = [];
      let looked = 0;
      for (const [id, listedBy] of lastListed) {
        if (listedBy !== pass) found.push(id);
        if ((looked += 1) % SLICE === 0) await breathe();
      }
      return found;
    },
  };
}
