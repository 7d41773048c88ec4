import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where relative paths start: `cwd` for what the operator names, `home` (the product's own folder) for what comes with it. */
export interface Places {
  readonly cwd: string;
  readonly home: string;
}

/** The process's folders. `home` is the nearest folder above this file with a package.json, both in the sources and when built. */
export function findPlaces(): Places {
  let home = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(home, 'package.json')) && dirname(home) !== home) home = dirname(home);
  return { cwd: process.cwd(), home };
}
