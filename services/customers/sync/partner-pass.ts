import type { RowProblem } from '../../model/directory-status.js';
import type { Clock } from '../../ports/clock.js';
import type { CustomerSource } from '../../ports/customer-source.js';
import { RemoteFailure } from '../../ports/remote-failure.js';
import { breathe, unlessAborted } from './breathe.js';
import type { PartnerCopy } from './partner-copy.js';

interface Deps {
  readonly partnerId: string;
  readonly source: CustomerSource;
  readonly copy: PartnerCopy;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told of each page once it is kept. */
  readonly pageTaken: (refused: readonly RowProblem[]) => void;
  /** When the pass began, as long as no page of it is kept. */
  readonly startedAt: string;
  /** Somebody who knows says that many did leave. */
  readonly confirmed: boolean;
}

/** Pages in a row in which nobody was new to the pass; a list that changes while it is read can give some. */
const PAGES_IN_VAIN = 20;

/**
 * Goes on with the partner's pass, or begins one, to its end. Each page is kept together with where the next one is. A place that the source does not
 * know any more makes it begin anew, once; one that could not be read twice, or that leads nowhere, makes the next one begin anew. Rejects as the
 * source does, as the copy does, or with the reason of `signal`.
 */
export async function makePass({ partnerId, source, copy, clock, signal, pageTaken, startedAt, confirmed }: Deps) {
  let begunAnew = false;
  let inVain = 0;
  for (;;) {
    const { pass } = copy.state;
    // All is listed: the process before this one ended before it could draw the conclusion.
    if (pass && pass.next === undefined) return copy.finish(pass, clock.now(), confirmed);
    try {
      const next = pass?.next;
      const page = await unlessAborted(source.list(partnerId, { ...(next === undefined ? {} : { next }), signal }), signal);
      if (page.next !== undefined && page.next === next) throw new RemoteFailure('unreadable', 'the next page is the same page again');
      const total = page.total ?? pass?.total;
      await copy.takePage(page.customers, {
        startedAt: pass?.startedAt ?? startedAt,
        ...(page.next === undefined ? {} : { next: page.next }),
        ...(total === undefined ? {} : { total }),
      });
      pageTaken(page.refused ?? []);
      inVain = copy.state.pass?.seen === pass?.seen ? inVain + 1 : 0;
      if (page.next !== undefined && inVain >= PAGES_IN_VAIN) throw new RemoteFailure('unreadable', 'the list goes on without anybody new');
    } catch (error) {
      if (!(error instanceof RemoteFailure) || copy.state.pass?.next === undefined) throw error;
      if (error.kind === 'unreadable' && (inVain >= PAGES_IN_VAIN || copy.state.trouble?.kind === 'unreadable')) await copy.dropPass();
      if (error.kind !== 'refused') throw error;
      await copy.dropPass();
      if (begunAnew) throw error;
      begunAnew = true;
      startedAt = clock.now().toISOString();
    }
    signal.throwIfAborted();
    await breathe();
  }
}
