import { accessSync, constants, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { DataFolderError } from './data-folder-error.js';
import { isRunning, thisProcess } from './process-identity.js';
import type { ProcessIdentity } from './process-identity.js';

/** Milliseconds. A holder shows every second that it lives; one that has not for five is taken to be gone. */
const SHOWS_LIFE = 1_000;
const GONE = 5_000;
const LOOK_AGAIN = 100;

/**
 * Takes the folder for this process. proper-lockfile decides; beside its lock stands who holds it, so that the lock of a process that was
 * killed is taken over at once where that can be known (same machine), and otherwise once it has shown no life for five seconds.
 *
 * @param onLost called when another process took it over all the same, after this one had stood still for long.
 * @returns the way to give it back. Rejects with `data_folder_in_use` or `data_folder_unusable`.
 */
export async function lockFolder(folder: string, onLost: () => void): Promise<() => Promise<void>> {
  makeFolder(folder);
  const inUse = join(folder, 'in-use');
  const holderFile = `${inUse}.json`;

  // One opener at a time looks and takes: two that both saw a dead holder would else remove each other's lock.
  const done = await takeWhenFree(folder, join(folder, 'opening'), { retries: GONE / LOOK_AGAIN, factor: 1, minTimeout: LOOK_AGAIN });
  try {
    const holder = readHolder(holderFile);
    const running = holder && isRunning(holder);
    if (running === true) throw new DataFolderError('data_folder_in_use', folder, `process ${holder?.pid}`);
    if (running === false) rmSync(`${inUse}.lock`, { recursive: true, force: true });
    const release = await takeUnlessAlive(folder, inUse, onLost);
    writeFileSync(holderFile, JSON.stringify(thisProcess()));
    return async () => {
      rmSync(holderFile, { force: true });
      await release();
    };
  } finally {
    await done();
  }
}

type Release = () => Promise<void>;

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new DataFolderError('data_folder_unusable', folder, code, { cause });
  }
}

async function takeWhenFree(
  folder: string,
  name: string,
  retries: { retries: number; factor: number; minTimeout: number },
): Promise<Release> {
  try {
    return await lock(name, { stale: 2_000, retries, realpath: false });
  } catch (error) {
    throw isLocked(error) ? new DataFolderError('data_folder_in_use', folder, 'it is being opened', { cause: error }) : error;
  }
}

async function takeUnlessAlive(folder: string, name: string, onLost: () => void): Promise<Release> {
  const shown = lastShown(name);
  const giveUp = performance.now() + GONE + SHOWS_LIFE;
  for (;;) {
    try {
      return await lock(name, { stale: GONE, update: SHOWS_LIFE, realpath: false, onCompromised: onLost });
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (lastShown(name) !== shown || performance.now() > giveUp)
        throw new DataFolderError('data_folder_in_use', folder, undefined, { cause: error });
      await sleep(LOOK_AGAIN);
    }
  }
}

function lastShown(name: string): number | undefined {
  return statSync(`${name}.lock`, { throwIfNoEntry: false })?.mtimeMs;
}

function readHolder(path: string): ProcessIdentity | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<ProcessIdentity>;
    const { pid, where, started } = holder;
    return typeof pid === 'number' && typeof where === 'string' ? { pid, where, started } : undefined;
  } catch {
    return undefined;
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ELOCKED';
}
