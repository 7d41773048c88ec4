import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lock } from 'proper-lockfile';

/** Milliseconds. Parsing one page never takes as long. */
const GONE = 15_000;

/** A source that this process alone imports or removes. */
export interface LockedSource {
  /** Throws when another process took it over, after this one had stood still for long. */
  assertLocked(): void;
  release(): Promise<void>;
}

/** @param folder The source's; need not exist. @returns `undefined` when another import is under way, or was killed less than 15 seconds ago. */
export async function lockSource(folder: string): Promise<LockedSource | undefined> {
  await mkdir(dirname(folder), { recursive: true });
  let lost: Error | undefined;
  try {
    const release = await lock(folder, { realpath: false, stale: GONE, update: GONE / 5, onCompromised: (error) => (lost = error) });
    return {
      assertLocked() {
        if (lost) throw new Error('another import took the source over', { cause: lost });
      },
      release: async () => (lost ? undefined : release()),
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') return undefined;
    throw error;
  }
}
