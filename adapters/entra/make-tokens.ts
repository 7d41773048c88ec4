import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { makeBreakers } from '../rest/breakers.js';
import { isSpent } from './grant-failure.js';
import { makeTokenEndpoint, type Grant } from './token-endpoint.js';
import type { TokenAsked, Tokens } from './tokens.js';
import type { TokensDeps } from './tokens-deps.js';
import { makeUserGrants } from './user-grants.js';

/** A token is not used in its last minutes; one that lives shorter, not in its second half. */
const MARGIN_MS = 5 * 60_000;
/** Some kilobytes each; customers have tenants of their own. */
const IN_MEMORY = 2_000;

interface Kept {
  readonly partnerId: string;
  readonly kind: TokenAsked['kind'];
  readonly token: string;
  readonly until: number;
}

/** See `Tokens`. Access tokens are kept in memory only. */
export function makeTokens(given: TokensDeps): Tokens {
  const deps = { ...given, newId: given.newId ?? randomUUID };
  const { clock, random = Math.random } = deps;
  const ask = makeTokenEndpoint({ ...deps, breakers: makeBreakers({ clock, random }) });
  const forUser = makeUserGrants({ ask, vault: deps.vault });
  const kept = new LRUCache<string, Kept>({ max: IN_MEMORY });
  const underWay = new Map<string, Promise<string>>();

  async function fresh(key: string, asked: TokenAsked): Promise<string> {
    const { partnerId, kind } = asked;
    try {
      const { accessToken: token, livesMs }: Grant =
        kind === 'user' ? await forUser(asked) : await ask(asked, { grant_type: 'client_credentials' });
      kept.set(key, { partnerId, kind, token, until: clock.now().getTime() + livesMs - Math.min(MARGIN_MS, livesMs / 2) });
      return token;
    } catch (error) {
      if (isSpent(error)) dropAll(partnerId, kind);
      throw error;
    }
  }

  /** What was got by a sign-in that is not good any more is not used any more. */
  function dropAll(partnerId: string, kind: TokenAsked['kind']): void {
    for (const [key, one] of kept) if (one.partnerId === partnerId && one.kind === kind) kept.delete(key);
  }

  return {
    async get(asked) {
      const key = keyOf(asked);
      const one = kept.get(key);
      if (one && clock.now().getTime() < one.until) return one.token;
      const waiting = underWay.get(key) ?? fresh(key, asked).finally(() => underWay.delete(key));
      underWay.set(key, waiting);
      return waiting;
    },
    forget(asked, token) {
      const key = keyOf(asked);
      if (token === undefined || kept.get(key)?.token === token) kept.delete(key);
    },
  };
}

function keyOf({ partnerId, tenantId, resource, kind }: TokenAsked): string {
  return [partnerId, tenantId, resource, kind].join(' ');
}
