import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Representative } from '../../services/model/representative.js';
import type { Clock } from '../../services/ports/clock.js';
import type { RepresentativeDirectory } from '../../services/ports/representative-directory.js';
import type { Report } from './problems.js';
import { readJson } from './read-json.js';
import { representativesFile } from './schemas.js';

export const REPRESENTATIVES = 'representatives.json';

/** Somebody who is taken out of the file is signed out so soon. */
const LOOK_AGAIN_MS = 1_000;

/** Reads `representatives.json`; without the file there are none. @returns `undefined` when problems were reported. */
export function readRepresentatives(dir: string, report: Report): readonly Representative[] | undefined {
  if (!existsSync(join(dir, REPRESENTATIVES))) return [];
  return readJson(dir, REPRESENTATIVES, representativesFile, report);
}

/** Those in `representatives.json`, which is read again when it was changed: people come and go. While it has a mistake in it, all stays as it was. */
export function makeRepresentatives(
  dir: string,
  { clock, unusable }: { clock: Clock; unusable: (problems: readonly string[]) => void },
): RepresentativeDirectory {
  let known: readonly Representative[] = [];
  let version: string | undefined;
  let lookedAt = -Infinity;

  function look(): void {
    const found = versionOf(join(dir, REPRESENTATIVES));
    if (found === version) return;
    version = found;
    const problems: string[] = [];
    const read = readRepresentatives(dir, ({ path, problem }) =>
      problems.push([REPRESENTATIVES, path, problem].filter((part) => part !== '').join(': ')),
    );
    if (read) known = read;
    else unusable(problems);
  }
  return {
    async all() {
      const now = clock.now().getTime();
      if (Math.abs(now - lookedAt) >= LOOK_AGAIN_MS) {
        lookedAt = now;
        look();
      }
      return known;
    },
  };
}

function versionOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs}/${found.size}/${found.ino}` : 'none';
}
