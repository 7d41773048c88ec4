import PQueue from 'p-queue';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import { isSpent } from './grant-failure.js';
import type { Grant, GrantForm } from './token-endpoint.js';
import type { TokenAsked, TokenVault } from './tokens.js';

interface Deps {
  readonly ask: (asked: TokenAsked, form: GrantForm) => Promise<Grant>;
  readonly vault: TokenVault | undefined;
}

/**
 * Grants by a partner's refresh token, one after the other for each partner: every reply may bring a new one, which is stored before the access
 * token is given out. What an operator puts into the vault meanwhile stays there.
 */
export function makeUserGrants({ ask, vault }: Deps): (asked: TokenAsked) => Promise<Grant> {
  const queues = new Map<string, PQueue>();
  /** New ones that could not be stored: used, and stored, before anything else. */
  const unstored = new Map<string, { readonly used: string; readonly token: string }>();

  async function stored(partnerId: string): Promise<string> {
    const late = unstored.get(partnerId);
    if (late) await store(partnerId, late);
    const token = await vault?.read(partnerId);
    if (token !== undefined) return token;
    throw new RemoteFailure('signed_out', `no refresh token is stored for partner ${partnerId}: npm run partner:sign-in -- ${partnerId}`, {
      withoutEffect: true,
    });
  }

  async function store(partnerId: string, late: { readonly used: string; readonly token: string }): Promise<void> {
    unstored.set(partnerId, late);
    try {
      if ((await vault?.read(partnerId)) === late.used) await vault?.write(partnerId, late.token);
    } catch (cause) {
      if (cause instanceof RemoteFailure) throw cause;
      const message = `a new refresh token of partner ${partnerId} could not be stored: ${codeOf(cause)}`;
      throw new RemoteFailure('unreachable', message, { cause, withoutEffect: true });
    }
    unstored.delete(partnerId);
  }

  async function byToken(asked: TokenAsked, used: string): Promise<Grant> {
    const grant = await ask(asked, { grant_type: 'refresh_token', refresh_token: used, scope: 'openid' });
    if (grant.refreshToken !== undefined && grant.refreshToken !== used) await store(asked.partnerId, { used, token: grant.refreshToken });
    return grant;
  }

  async function refresh(asked: TokenAsked): Promise<Grant> {
    const used = await stored(asked.partnerId);
    try {
      return await byToken(asked, used);
    } catch (error) {
      if (!isSpent(error)) throw error;
      const another = await stored(asked.partnerId);
      if (another === used) throw error;
      return byToken(asked, another);
    }
  }

  return async (asked) => {
    const queue = queues.get(asked.partnerId) ?? new PQueue({ concurrency: 1 });
    queues.set(asked.partnerId, queue);
    return queue.add(() => refresh(asked));
  };
}

function codeOf(error: unknown): string {
  const { code } = (error instanceof Error ? error : {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'unknown';
}
