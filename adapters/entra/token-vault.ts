import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import { openEnvelope, seal } from './envelope.js';
import type { TokenVault } from './tokens.js';

export interface TokenVaultDeps {
  /** The folder, `tokens` below the data folder. */
  readonly dir: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/**
 * Refresh tokens, one file a partner, encrypted and readable by this account only. A file is read anew each time, since the sign-in command may
 * write it while the bot runs, and replaced as a whole. What is there and cannot be read rejects with `signed_out` and says why.
 */
export function makeTokenVault({ dir, key }: TokenVaultDeps): TokenVault {
  return {
    async read(partnerId) {
      const bytes = await readFile(fileOf(dir, partnerId)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw unreadable(partnerId, `cannot be read (${error.code ?? 'unknown'})`);
      });
      if (!bytes) return undefined;
      const opened = openEnvelope(bytes, key, partnerId.toLowerCase());
      if (opened.kind === 'token') return opened.token;
      throw unreadable(partnerId, WHY[opened.kind]);
    },
    async write(partnerId, refreshToken) {
      const path = fileOf(dir, partnerId);
      const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
      await mkdir(dir, { recursive: true, mode: 0o700 });
      try {
        const file = await open(beside, 'wx', 0o600);
        try {
          await file.writeFile(seal(refreshToken, key, partnerId.toLowerCase()));
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(beside, path);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
      await syncFolder(dir);
    },
  };
}

const WHY = {
  other_key: 'was encrypted with another TOKEN_KEY: set that one again, or sign in anew',
  damaged: 'is damaged: sign in anew',
} as const;

function unreadable(partnerId: string, why: string): RemoteFailure {
  const message = `the refresh token of partner ${partnerId} ${why} (npm run partner:sign-in -- ${partnerId})`;
  return new RemoteFailure('signed_out', message, { withoutEffect: true });
}

/** Ids are GUIDs; whatever else comes never leaves the folder. */
function fileOf(dir: string, partnerId: string): string {
  const id = partnerId.toLowerCase();
  return join(dir, `${/^[a-z0-9-]{1,64}$/.test(id) ? id : createHash('sha256').update(id).digest('hex')}.json`);
}

/** So that the new name outlives a power cut too, where the system can do that. */
async function syncFolder(dir: string): Promise<void> {
  try {
    const folder = await open(dir, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // Some systems cannot open folders: the file itself is on the disk.
  }
}
