import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeCustomerSync, type CustomerSync } from '../../../../services/customers/sync/sync.js';
import type { CustomerSource } from '../../../../services/ports/customer-source.js';
import type { CustomerStore } from '../../../../services/ports/customer-store.js';
import { RemoteFailure } from '../../../../services/ports/remote-failure.js';
import { sampleCustomer } from '../../../adapters/contracts/sample-customer.js';
import { ManualClock } from '../../../fakes/manual-clock.js';
import { makeMemoryCustomerIndex } from '../../../fakes/memory-customer-index.js';
import { makeMemoryCustomerStore } from '../../../fakes/memory-customer-store.js';
import { makeListedSource } from './listed-source.js';

type Step =
  | { readonly kind: 'add' | 'remove' | 'rename' | 'learn'; readonly n: number }
  | { readonly kind: 'pass'; readonly crashAfter: number; readonly failing: readonly (boolean | 'refused')[] }
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'expire' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('add', 'remove', 'rename', 'learn'), n: fc.nat(17) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pass'),
      // Of about two dozen calls of a pass; the larger ones let it come to its end.
      crashAfter: fc.nat(60),
      failing: fc.array(fc.constantFrom(false, false, true, 'refused'), { maxLength: 6 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait'), minutes: fc.constantFrom(1, 20, 31, 360) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('expire') }) },
) as fc.Arbitrary<Step>;

/** Whatever a process waits for when its time has come is never answered: before it had an effect, or after. */
function makeMortal() {
  let left = Infinity;
  let tell: () => void = () => undefined;
  const died = new Promise<void>((resolve) => (tell = resolve));
  async function gate(): Promise<void> {
    left -= 1;
    if (left >= 0) return;
    tell();
    await new Promise(() => undefined);
  }
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    await gate();
    const result = await work();
    await gate();
    return result;
  };
  return { died, around, gate, diesAfter: (calls: number) => void (left = calls) };
}

function startProcess(store: CustomerStore, source: CustomerSource, clock: ManualClock) {
  const { around, gate, ...mortal } = makeMortal();
  const index = makeMemoryCustomerIndex();
  const sync: CustomerSync = makeCustomerSync({
    partnerIds: ['p1'],
    sourceOf: () => ({ ...source, list: (...asked) => around(() => source.list(...asked)) }),
    store: {
      syncState: (id) => around(() => store.syncState(id)),
      write: (...change) => around(() => store.write(...change)),
      async *read(id) {
        for await (const batch of store.read(id)) {
          await gate();
          yield batch;
        }
      },
    },
    indexOf: () => ({ ...index, apply: (change) => around(() => index.apply(change)) }),
    clock,
    random: () => 0.5,
    report: () => undefined,
    everyMs: 3_600_000,
  });
  return { ...mortal, index, sync };
}

describe('The local copy, whatever happens to the source, the line and the process', function () {
  this.timeout(120_000);

  it('ends like the source, in memory and for a later process', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        const clock = new ManualClock();
        const store = makeMemoryCustomerStore();
        const listed = makeListedSource({ pageSize: 3 });
        const inSource = new Map([0, 1, 2, 3].map((n) => [n, sampleCustomer(n)]));
        const told = () => listed.set([...inSource.values()]);
        told();
        let renamed = 0;
        let process = startProcess(store, listed.source, clock);

        async function pass(): Promise<void> {
          const done = process.sync.passDue().then(() => process.sync.idle());
          const crashed = await Promise.race([done.then(() => false), process.died.then(() => true)]);
          if (crashed) process = startProcess(store, listed.source, clock);
          else process.diesAfter(Infinity);
        }
        for (const one of steps) {
          if (one.kind === 'wait') clock.forward({ minutes: one.minutes });
          else if (one.kind === 'expire') listed.expirePlaces();
          else if (one.kind === 'pass') {
            const failures = {
              true: () => new RemoteFailure('unreachable', ''),
              refused: () => new RemoteFailure('refused', ''),
              false: () => undefined,
            };
            listed.fails(...one.failing.map((failing) => failures[`${failing}`]()));
            process.diesAfter(one.crashAfter);
            await pass();
          } else if (one.kind === 'learn') {
            // A live check that is answered from what the source has.
            const customer = inSource.get(one.n);
            const change = customer ? { put: [{ ...customer, allowDelegatedAccess: true }] } : { remove: [sampleCustomer(one.n).id] };
            await process.sync.opened('p1');
            await process.sync.learn('p1', change);
          } else {
            if (one.kind === 'add') inSource.set(one.n, sampleCustomer(one.n));
            else if (one.kind === 'rename' && inSource.has(one.n))
              inSource.set(one.n, { ...sampleCustomer(one.n), name: `${(renamed += 1)}` });
            else if (one.kind === 'remove' && inSource.size > 1) inSource.delete(one.n);
            told();
          }
        }
        // The pass that was under way, one that misses who left, one that takes them out; failures that were left over take some tries, an hour apart at most.
        for (let calm = 0; calm < 6 * steps.length + 6; calm += 1) {
          clock.forward({ hours: 2 });
          await pass();
        }
        const expected = [...inSource.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        const plain = (all: ReturnType<typeof process.index.all>) => all.map(({ allowDelegatedAccess: _, ...customer }) => customer);
        assert.deepEqual(plain(process.index.all()), expected);
        assert.equal((await process.sync.status('p1')).trouble, undefined);
        const later = startProcess(store, listed.source, clock);
        await later.sync.opened('p1');
        assert.deepEqual(later.index.all(), process.index.all());
      }),
      { numRuns: 150 },
    );
  });
});
