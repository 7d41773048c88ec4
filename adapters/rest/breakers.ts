import type { Clock, Random } from '../../services/ports/clock.js';
import { RemoteFailure } from '../../services/ports/remote-failure.js';
import { makeBreaker, type Breaker } from '../../services/relay/breaker.js';

interface Where {
  /** For messages: service, method and route. */
  readonly what: string;
  readonly correlationId: string;
}

/** A breaker for each partner: a service that fails again and again is left alone, and probed with one call every so often. */
export interface Breakers {
  /** Throws `unreachable`, without effect, while the service is left alone. */
  assertWell(partnerId: string, where: Where): void;
  /** Runs an exchange, which throws only where the service does not work; one that nobody waits for any more tells nothing. */
  run<T>(partnerId: string, where: Where & { readonly signal?: AbortSignal | undefined }, exchange: () => Promise<T>): Promise<T>;
}

export function makeBreakers({ clock, random }: { clock: Clock; random: Random }): Breakers {
  const breakers = new Map<string, Breaker>();
  function breakerOf(partnerId: string): Breaker {
    const breaker = breakers.get(partnerId) ?? makeBreaker({ clock, random });
    breakers.set(partnerId, breaker);
    return breaker;
  }
  function assertWell(partnerId: string, { what, correlationId }: Where): void {
    if (breakerOf(partnerId).admits() > 0) return;
    throw new RemoteFailure('unreachable', `${what}: failed again and again, so it is left alone for now`, {
      correlationId,
      withoutEffect: true,
    });
  }
  return {
    assertWell,
    async run(partnerId, where, exchange) {
      assertWell(partnerId, where);
      const done = await breakerOf(partnerId).run(async () => {
        try {
          return { value: await exchange() };
        } catch (error) {
          if (where.signal?.aborted) return { error };
          throw error;
        }
      });
      if ('error' in done) throw done.error;
      return done.value;
    },
  };
}
