import assert from 'node:assert/strict';
import { makeAuditTrail } from '../../../services/audit/trail.js';
import type { ServiceRequest } from '../../../services/model/request.js';
import type { AuditBook, AuditEvent } from '../../../services/ports/audit-log.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { memoryRequestStore } from '../requests/memory-request-store.js';

/** A log in memory that fails while told to, and says until when it is known to be whole. */
function memoryBook(clock: ManualClock) {
  const lines: { written: string; event: AuditEvent }[] = [];
  const faults: { append?: Error } = {};
  let settledAt: string | undefined;
  const book: AuditBook = {
    async append(events) {
      await Promise.resolve();
      if (faults.append) throw faults.append;
      lines.push(...events.map((event) => ({ written: clock.now().toISOString(), event })));
    },
    get settledAt() {
      return settledAt;
    },
    async *since(instant) {
      for (const { written, event } of lines.toReversed()) if (instant === undefined || written >= instant) yield event;
    },
    settle: async (instant) => void (settledAt = instant),
  };
  const entries = () => lines.map(({ event }) => [event.action, event.requestId?.slice(-1), event.entry, event.detail].join(' '));
  return { book, faults, entries };
}

function noted(request: ServiceRequest, at: Date, count = 1): ServiceRequest {
  const note = { at: at.toISOString(), actor: { kind: 'representative', name: '王雷' }, kind: 'note', note: 'private' } as const;
  return { ...request, history: [...request.history, ...Array.from({ length: count }, () => note)], updatedAt: note.at };
}

describe('the trail of what was done', () => {
  const clock = new ManualClock();
  const fixture = (requests: readonly ServiceRequest[] = [], of = memoryBook(clock)) => {
    const { store, stored } = memoryRequestStore(requests);
    const failures: number[] = [];
    const make = () => makeAuditTrail({ book: of.book, store, clock, failed: (_, waiting) => failures.push(waiting) });
    return { ...of, stored, make, failures, trail: make() };
  };

  it('has a line for every line of a history, and nothing that a person wrote', async () => {
    const { trail, entries, book } = fixture();
    const request = sampleRequest(1);
    await trail.stored(request, 0);
    await trail.stored(noted(request, clock.now(), 2), 1);
    assert.deepEqual(entries(), ['created 1 0 status submitted', 'changed 1 1 note', 'changed 1 2 note']);
    for await (const event of book.since(undefined)) assert.ok(!JSON.stringify(event).includes('private'));
  });

  it('keeps what could not be written, and writes it before whatever comes next', async () => {
    const { trail, entries, faults, failures } = fixture();
    faults.append = new Error('disk full');
    await trail.stored(sampleRequest(1), 0);
    await trail.stored(sampleRequest(2), 0);
    await trail.settle();
    assert.deepEqual([entries(), failures], [[], [1, 2, 2]]);
    delete faults.append;
    await trail.append([{ at: clock.now().toISOString(), actor: { kind: 'representative', name: '王雷' }, action: 'listed' }]);
    assert.deepEqual(entries(), ['created 1 0 status submitted', 'created 2 0 status submitted', 'listed   ']);
    await trail.settle();
    assert.equal(entries().length, 3);
  });

  it('rejects what the desk would see while it cannot be written, and never writes that later', async () => {
    const { trail, entries, faults } = fixture();
    faults.append = new Error('disk full');
    await assert.rejects(
      trail.append([{ at: clock.now().toISOString(), actor: { kind: 'representative', name: '王雷' }, action: 'listed' }]),
    );
    delete faults.append;
    await trail.settle();
    assert.deepEqual(entries(), []);
  });

  it('writes nothing twice when much fails and comes at the same time', async () => {
    const { trail, entries, faults } = fixture();
    faults.append = new Error('disk full');
    const stored = Array.from({ length: 20 }, (_, n) => trail.stored(sampleRequest(n), 0));
    delete faults.append;
    await Promise.all([
      ...stored,
      trail.settle(),
      ...Array.from({ length: 20 }, (_, n) => trail.stored(sampleRequest(n + 20), 0)),
      trail.settle(),
    ]);
    await trail.settle();
    assert.equal(new Set(entries()).size, new Set(Array.from({ length: 40 }, (_, n) => `created ${n % 10} 0 status submitted`)).size);
    assert.equal(entries().length, 40);
  });

  it('finds at start what was stored and not written down', async () => {
    const before = sampleRequest(1, { updatedAt: clock.now().toISOString() });
    const { trail, make, stored, entries } = fixture([before]);
    await trail.reconcile();
    await trail.settle();
    clock.forward({ minutes: 1 });
    stored.set(before.id, noted(before, clock.now(), 2));
    const at = clock.now().toISOString();
    const made = sampleRequest(2);
    stored.set(made.id, { ...made, history: made.history.map((line) => ({ ...line, at })), createdAt: at, updatedAt: at });
    assert.equal(await make().reconcile(), 3);
    assert.deepEqual(entries(), [
      'created 1 0 status submitted reconciled',
      'created 2 0 status submitted reconciled',
      'changed 1 1 note reconciled',
      'changed 1 2 note reconciled',
    ]);
    assert.equal(await make().reconcile(), 0);
  });

  it('does not say that all is written down while something waits, so that the next start looks for it', async () => {
    const { trail, make, stored, entries, faults, book } = fixture();
    await trail.reconcile();
    await trail.settle();
    const settled = book.settledAt;
    faults.append = new Error('disk full');
    const request = sampleRequest(1, { updatedAt: clock.now().toISOString() });
    const first = { ...request, history: request.history.map((line) => ({ ...line, at: clock.now().toISOString() })) };
    stored.set(request.id, first);
    await trail.stored(first, 0);
    clock.forward({ hours: 5 });
    await trail.settle();
    assert.equal(book.settledAt, settled);
    delete faults.append;
    assert.equal(await make().reconcile(), 1);
    assert.deepEqual(entries(), ['created 1 0 status submitted reconciled']);
  });

  it('writes nothing twice when it could not look at start, and does so while changes come', async () => {
    const earlier = sampleRequest(1);
    const { trail, stored, entries, faults } = fixture([earlier]);
    faults.append = new Error('disk full');
    await assert.rejects(trail.reconcile());
    const [second, third] = [sampleRequest(2), sampleRequest(3)];
    stored.set(second.id, second);
    await trail.stored(second, 0);
    delete faults.append;
    const settled = trail.settle();
    stored.set(third.id, third);
    await Promise.all([settled, trail.stored(third, 0)]);
    await trail.settle();
    assert.deepEqual(entries().sort(), [
      'created 1 0 status submitted reconciled',
      'created 2 0 status submitted',
      'created 3 0 status submitted',
    ]);
  });

  it('tells when it cannot read what is missing, and looks again', async () => {
    const { trail, book, stored, entries, failures } = fixture([sampleRequest(1)]);
    assert.equal(stored.size, 1);
    const since = book.since.bind(book);
    book.since = async function* () {
      yield* [];
      throw await Promise.resolve(new Error('unreadable'));
    };
    await assert.rejects(trail.reconcile(), /unreadable/);
    assert.deepEqual(failures, [0]);
    book.since = since;
    await trail.settle();
    assert.deepEqual(entries(), ['created 1 0 status submitted reconciled']);
  });

  it('looks at everything when the clock was ahead as it last wrote down how far it is', async () => {
    const { trail, make, stored, entries, book } = fixture();
    await trail.reconcile();
    clock.forward({ days: 1 });
    await book.settle(clock.now().toISOString());
    clock.forward({ days: -1 });
    const request = sampleRequest(1, { updatedAt: clock.now().toISOString() });
    stored.set(request.id, request);
    await make().reconcile();
    assert.deepEqual(entries(), ['created 1 0 status submitted reconciled']);
  });
});
