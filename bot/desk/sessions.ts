import { createHash, createHmac, randomBytes } from 'node:crypto';
import PQueue from 'p-queue';
import type { Representative } from '../../services/model/representative.js';
import type { Clock } from '../../services/ports/clock.js';
import type { KeyValueStore } from '../../services/ports/key-value-store.js';
import type { RepresentativeDirectory } from '../../services/ports/representative-directory.js';
import { readSession, type StoredSession } from './stored-session.js';

const PREFIX = 'desk/sessions/';
const HOUR = 3_600_000;
const AT_MOST_MS = 12 * HOUR;
const IDLE_MS = 2 * HOUR;
/** Being seen is written down so often at most, since every page loads many things. */
const SEEN_EVERY_MS = 5 * 60_000;
/** Of one representative; the oldest ends for a new one. */
const EACH = 8;

/** A representative who is signed in, on one browser. */
export interface Session {
  /** Under which it is stored; not what the cookie holds, which cannot be worked out from it. */
  readonly key: string;
  readonly representative: Representative;
  /** What a page has to send with every change; a foreign page cannot know it. */
  readonly token: string;
}

/** Who is signed in to the desk's page. Stored under the digest of the cookie, so that whoever reads the store cannot sign in with what is there. */
export interface Sessions {
  /** Begins one; `id` is for the cookie. Rejects when it could not be stored. */
  begin(representative: Representative): Promise<{ id: string; session: Session }>;
  /** @returns `undefined` when it is unknown or over, or the representative has left or got another secret. `using` says that a person did something. */
  find(key: string, using?: boolean): Promise<Omit<Session, 'token'> | undefined>;
  end(key: string): Promise<void>;
}

/** The key of the session whose cookie this is. */
export function sessionKey(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

/** Made from the cookie and not stored; tells nothing about it. */
export function sessionToken(id: string): string {
  return createHmac('sha256', id).update('desk token').digest('base64url');
}

export function makeSessions({
  keyValues,
  representatives,
  clock,
}: {
  keyValues: KeyValueStore;
  representatives: RepresentativeDirectory;
  clock: Clock;
}): Sessions {
  // One write after the other: being seen must not bring back what has just ended.
  const writes = new PQueue({ concurrency: 1 });
  const now = () => clock.now().getTime();

  async function alive(key: string): Promise<{ stored: StoredSession; representative: Representative } | undefined> {
    const stored = readSession(await keyValues.read(PREFIX + key));
    if (!stored) return undefined;
    const [age, idle] = [now() - stored.begunAt, now() - stored.seenAt];
    const representative = (await representatives.all()).find(({ id }) => id === stored.representativeId);
    const same = representative && representative.secretSha256 === stored.secretSha256;
    return same && age < AT_MOST_MS && idle < IDLE_MS ? { stored, representative } : undefined;
  }
  async function save(key: string, session: StoredSession): Promise<void> {
    await keyValues.write(PREFIX + key, JSON.stringify(session));
  }
  /** Removes what is over, and the oldest of a representative who is signed in too often. */
  async function tidy(representativeId: string): Promise<void> {
    const own: { key: string; begunAt: number }[] = [];
    for (const key of (await keyValues.keys(PREFIX)).map((stored) => stored.slice(PREFIX.length))) {
      const found = await alive(key);
      if (!found) await keyValues.delete(PREFIX + key);
      else if (found.stored.representativeId === representativeId) own.push({ key, begunAt: found.stored.begunAt });
    }
    own.sort((a, b) => b.begunAt - a.begunAt);
    for (const { key } of own.slice(EACH - 1)) await keyValues.delete(PREFIX + key);
  }

  return {
    begin: (representative) =>
      writes.add(async () => {
        await tidy(representative.id);
        const id = randomBytes(32).toString('base64url');
        const key = sessionKey(id);
        const { id: representativeId, secretSha256 } = representative;
        await save(key, { v: 1, representativeId, secretSha256, begunAt: now(), seenAt: now() });
        return { id, session: { key, representative, token: sessionToken(id) } };
      }),
    async find(key, using = false) {
      const found = await alive(key);
      if (found && using && now() - found.stored.seenAt >= SEEN_EVERY_MS) {
        await writes.add(async () => {
          const still = await alive(key);
          if (still) await save(key, { ...still.stored, seenAt: now() });
        });
      }
      return found && { key, representative: found.representative };
    },
    end: (key) => writes.add(() => keyValues.delete(PREFIX + key)),
  };
}
