import type { RemoteFailure } from '../../services/ports/remote-failure.js';
import { makeAttempt, type Attempted } from './attempt.js';
import type { RestCall, RestClient } from './rest-client.js';
import type { RestClientDeps } from './rest-client-deps.js';
import { lowerCase } from './lower-case.js';
import { routeOf } from './route-of.js';
import { CORRELATION_HEADER, REQUEST_HEADER } from './service-headers.js';
import { sleep } from './sleep.js';
import { waitBefore, WITHIN_MS } from './wait-before.js';

/** See `RestClient`. A call that was cut off and may not be repeated rejects without `withoutEffect`: whoever made it has to look whether it was done. */
export function makeRestClient(deps: RestClientDeps): RestClient {
  const { clock, newId, random } = deps;
  const attempt = makeAttempt(deps);

  async function call<T>(asked: RestCall<T>): Promise<T> {
    if (!asked.path.startsWith('/')) throw new TypeError('a path begins with a slash');
    const route = routeOf(asked.path);
    const startedAt = clock.now().getTime();
    const left = () => Math.min(Math.max(startedAt + WITHIN_MS - clock.now().getTime(), 0), WITHIN_MS);
    const given = lowerCase(asked.headers ?? {});
    const correlationId = given[CORRELATION_HEADER] ?? newId();
    let requestId = given[REQUEST_HEADER] ?? newId();
    let tokenRefused = false;
    let failure: RemoteFailure | undefined;
    for (let tries = 1, number = 1; ; number += 1) {
      const tried: Attempted<T> = await attempt({ asked, route, correlationId, requestId, number, leftMs: left() });
      if (tried.kind === 'answer') return tried.value;
      if (tried.kind === 'not_admitted') throw failure ?? tried.failure;
      failure = tried.failure;
      // After an answer the next request is another one to the service; after none it must be able to see that it is the same.
      if (failure.details.status !== undefined) requestId = newId();
      if (failure.details.status === 401 && !tokenRefused) {
        tokenRefused = true;
        continue;
      }
      const wait = waitBefore(tries + 1, { failure, repeatable: asked.repeatable, leftMs: left(), random });
      if (wait === undefined || asked.signal?.aborted) throw failure;
      tries += 1;
      await sleep(wait, asked.signal);
    }
  }
  return { call };
}
