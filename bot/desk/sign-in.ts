import { createHash, timingSafeEqual } from 'node:crypto';
import type { Representative } from '../../services/model/representative.js';
import type { AuditEvent, AuditLog } from '../../services/ports/audit-log.js';
import type { Clock } from '../../services/ports/clock.js';
import type { RepresentativeDirectory } from '../../services/ports/representative-directory.js';
import { HttpError } from '../http/http-error.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { notShown } from './errors.js';
import type { Session, Sessions } from './sessions.js';
import { makeSignInLimit } from './sign-in-limit.js';

/** What somebody brings: a secret, or in demo mode who they want to be. */
export type Credential = { readonly secret: string } | { readonly representativeId: string };

/** Signs a representative in, or refuses: 401 for a wrong secret, 429 after too many, 503 when it could not be written down. */
export interface SignIn {
  begin(credential: Credential, address: string): Promise<{ id: string; session: Session }>;
  end(session: Session): Promise<void>;
}

interface Deps {
  readonly demo: boolean;
  readonly sessions: Sessions;
  readonly representatives: RepresentativeDirectory;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'deskSignIn'>;
}

export function makeSignIn({ demo, sessions, representatives, audit, clock, log, metrics }: Deps): SignIn {
  const limit = makeSignInLimit({ clock });

  async function write(action: AuditEvent['action'], name: string, detail?: string): Promise<void> {
    const actor = { kind: 'representative', name } as const;
    await audit.append([{ at: clock.now().toISOString(), actor, action, ...(detail === undefined ? {} : { detail }) }]);
  }
  async function refuse(address: string): Promise<never> {
    metrics.deskSignIn('refused');
    log.warn({ event: 'desk.sign_in_refused', address });
    await write('sign_in_failed', 'unknown', address).catch((err: unknown) => log.error({ event: 'audit.append_failed', err }));
    throw new HttpError(401, 'sign_in_failed', 'Nobody has this secret.');
  }
  /** Only what is wrong has to wait: behind a proxy all share an address, and a guess can't be right by chance (24 random bytes). */
  function slowDown(address: string): void {
    const wait = limit.waitFor(address);
    if (wait === 0) return;
    metrics.deskSignIn('limited');
    log.warn({ event: 'desk.sign_in_limited', address, seconds: wait });
    throw new HttpError(429, 'too_many_tries', 'Too many tries; wait a little.', { 'Retry-After': String(wait) });
  }
  function matching(all: readonly Representative[], credential: Credential): Representative | undefined {
    if ('secret' in credential) return bySecret(all, credential.secret);
    return demo ? all.find(({ id }) => id === credential.representativeId) : undefined;
  }
  return {
    async begin(credential, address) {
      const representative = matching(await representatives.all(), credential);
      if (!representative) {
        slowDown(address);
        limit.failed(address);
        return refuse(address);
      }
      limit.succeeded(address);
      await write('signed_in', representative.name).catch((err: unknown) => {
        log.error({ event: 'audit.append_failed', err });
        throw notShown();
      });
      metrics.deskSignIn('accepted');
      log.info({ event: 'desk.signed_in', representativeId: representative.id });
      return sessions.begin(representative);
    },
    async end({ key, representative }) {
      await sessions.end(key);
      log.info({ event: 'desk.signed_out', representativeId: representative.id });
      await write('signed_out', representative.name).catch((err: unknown) => log.error({ event: 'audit.append_failed', err }));
    },
  };
}

/** Looks at every one, so that how long it takes tells nothing. */
function bySecret(all: readonly Representative[], secret: string): Representative | undefined {
  const given = createHash('sha256').update(secret).digest();
  return all.filter(({ secretSha256 }) => timingSafeEqual(given, Buffer.from(secretSha256, 'hex')))[0];
}
