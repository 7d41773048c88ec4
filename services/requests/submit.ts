import type { ServiceRequest } from '../model/request.js';
import type { Clock, Random } from '../ports/clock.js';
import type { RequestStore } from '../ports/request-store.js';
import { SupportError } from '../support-error.js';
import type { Stored } from './changing.js';
import { withConsequences, type AlarmOf } from './consequences.js';
import { makeNumber } from './number.js';
import { requestOf, type Submission } from './submission.js';

const TRIES = 8;

/** Says whether this call wrote the request, or found it written by an earlier press of the same button. */
export interface Submitted {
  readonly request: ServiceRequest;
  readonly created: boolean;
}

/**
 * Stores a request with its deliveries, once per draft however often it is called, and says so. Nothing remote is waited for.
 * Rejects with `request_not_saved`, and then nothing was stored.
 */
export function makeSubmit({
  store,
  clock,
  random,
  alarmOf,
  stored,
}: {
  store: RequestStore;
  clock: Clock;
  random: Random;
  alarmOf: AlarmOf;
  stored: Stored;
}) {
  return async function submit(submission: Submission): Promise<Submitted> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const now = clock.now();
      const number = makeNumber(now, random, attempt < TRIES / 2 ? 3 : 5);
      const outcome = await store.create(withConsequences(undefined, requestOf(submission, number, now.toISOString()), alarmOf));
      if (outcome.kind === 'numberTaken') continue;
      if (outcome.kind === 'created') await stored(outcome.request, 0);
      return { request: outcome.request, created: outcome.kind === 'created' };
    }
    throw new SupportError('request_not_saved', { cause: new Error('no free number') });
  };
}
