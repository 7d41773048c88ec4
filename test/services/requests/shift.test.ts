import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ServiceRequest } from '../../../services/model/request.js';
import type { PromiseClock } from '../../../services/model/promise-clock.js';
import { readShift } from '../../../services/requests/read-shift.js';
import { shiftOf } from '../../../services/requests/shift.js';
import { shiftSince } from '../../../services/requests/shift-span.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { memoryRequestStore } from './memory-request-store.js';

const SINCE = new Date('2026-11-22T02:00:00.000Z');
const before = '2026-11-22T01:59:00.000Z';
const after = '2026-11-22T02:01:00.000Z';
const NONE: PromiseClock = { kind: 'none' };
const due = (level: 'fine' | 'soon' | 'missed', minute: number): PromiseClock => ({
  kind: 'running',
  level,
  dueAt: new Date(Date.UTC(2026, 10, 22, 3, minute)).toISOString(),
});
const failed = [{ entry: 0, since: before, attempts: 9, dueAt: before, failedAt: before }];
const old = { deliveries: [], history: [] };

function grouped(open: readonly (readonly [string, Partial<ServiceRequest>, PromiseClock?])[]) {
  const clocks = new Map(open.map(([id, , promise]) => [id, promise ?? NONE]));
  const requests = open.map(([id, changes], n) => sampleRequest(n, { ...old, ...changes, id }));
  const { groups } = shiftOf({ open: requests, total: requests.length, over: [] }, SINCE, ({ id }) => clocks.get(id) ?? NONE);
  return groups.map(({ urgency, lines }) => [urgency, ...lines.map(({ request }) => request.id)]);
}

describe('the shift hand-over', () => {
  it('puts what is due first, then what waits for the partner, then what could not be delivered, then the rest', () => {
    assert.deepEqual(
      grouped([
        ['rest', { status: 'in_progress' }, due('fine', 50)],
        ['stuck', { deliveries: failed }],
        ['asked', { status: 'waiting_on_partner' }, { kind: 'paused', since: before }],
        ['proposed', { status: 'resolved' }],
        ['by-hand', { status: 'submitted', relay: 'handoff' }],
        ['soon', { status: 'delivered' }, due('soon', 20)],
        ['missed', { deliveries: failed }, due('missed', 5)],
      ]),
      [
        ['promise', 'missed', 'soon'],
        ['waiting', 'asked', 'proposed', 'by-hand'],
        ['failed', 'stuck'],
        ['rest', 'rest'],
      ],
    );
  });

  it('orders a group by what is due first, then severity, then how long it has been lying', () => {
    const details = (severity: 'A' | 'B' | 'C') => ({ details: { ...sampleRequest(0).details, severity } });
    assert.deepEqual(
      grouped([
        ['young', { ...details('B'), updatedAt: after }],
        ['old', { ...details('B'), updatedAt: before }],
        ['critical', { ...details('A'), updatedAt: after }],
        ['later', details('C'), due('fine', 50)],
        ['sooner', details('C'), due('fine', 40)],
      ]),
      [['rest', 'sooner', 'later', 'critical', 'old', 'young']],
    );
  });

  it('tells what is new, answered and closed since then, and nothing from before', () => {
    const partner = { kind: 'partner', userId: 'u1', name: '王芳' } as const;
    const desk = { kind: 'representative', name: '王磊' } as const;
    const line = (id: string, at: string, changes: object, rest: Partial<ServiceRequest> = {}) =>
      sampleRequest(1, {
        ...rest,
        id,
        createdAt: rest.createdAt ?? before,
        history: [{ at, actor: desk, kind: 'note', note: 'x', ...changes } as never],
      });
    const open = [
      line('new', after, { actor: partner }, { createdAt: after }),
      line('answered', after, {}),
      line('answered-before', before, {}),
      line('assigned', after, { kind: 'assigned', representative: '王磊' }),
      line('noted-by-us', after, { actor: partner }),
    ];
    const over = [
      line('closed', after, { actor: partner, kind: 'status', to: 'closed' }, { status: 'closed' }),
      line('closed-before', before, { actor: partner, kind: 'status', to: 'closed' }, { status: 'closed' }),
    ];
    const { created, answered, closed } = shiftOf({ open, over, total: 5 }, SINCE, () => NONE);
    const ids = (requests: readonly ServiceRequest[]) => requests.map(({ id }) => id);
    assert.deepEqual([ids(created), ids(answered), ids(closed)], [['new'], ['answered'], ['closed']]);
  });

  it('is about every request once, whatever there is', () => {
    const clock = fc.constantFrom(NONE, due('fine', 1), due('soon', 2), due('missed', 3));
    const status = fc.constantFrom('submitted', 'delivered', 'in_progress', 'waiting_on_partner', 'resolved');
    fc.assert(
      fc.property(fc.array(fc.tuple(status, clock, fc.boolean())), (all) => {
        const groups = grouped(
          all.map(([s, promise, stuck], i) => [`r${i}`, { status: s, ...(stuck ? { deliveries: failed } : {}) }, promise]),
        );
        const ids = groups.flatMap(([, ...found]) => found);
        assert.deepEqual([...ids].sort(), all.map((_, i) => `r${i}`).sort());
      }),
    );
  });
});

describe('since when a hand-over tells', () => {
  const now = new Date('2026-11-23T02:00:00.000Z');
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
  const hours = (since: Date) => (now.getTime() - since.getTime()) / 3_600_000;

  it('is twelve hours for who never asked, or whose memory is unreadable', () => {
    assert.equal(hours(shiftSince(undefined, now)), 12);
    assert.equal(hours(shiftSince({ at: 'x', since: 'y' }, now)), 12);
    assert.equal(hours(shiftSince({ at: ago(-5), since: ago(-5) }, now)), 12, 'the clock was set back');
  });
  it('is since it was asked for last, but a day at most', () => {
    assert.equal(hours(shiftSince({ at: ago(8), since: ago(20) }, now)), 8);
    assert.equal(hours(shiftSince({ at: ago(90), since: ago(99) }, now)), 24);
  });
  it('stays the same while it is looked at again within half an hour', () => {
    assert.equal(hours(shiftSince({ at: ago(0.4), since: ago(8) }, now)), 8);
  });
});

describe('reading what a hand-over is about', () => {
  it('stops at five hundred open requests and says how many there are', async () => {
    const { store } = memoryRequestStore();
    const asked: number[] = [];
    const list: typeof store.list = async (_, { page, size }) => {
      asked.push(page);
      return { items: Array.from({ length: size }, (__, n) => sampleRequest(page * 1000 + n)), page, pages: 20, total: 2_000 };
    };
    const { open, total } = await readShift({ ...store, list }, 'p1', SINCE);
    assert.deepEqual([open.length, total, asked], [500, 2_000, [1, 2, 3, 4, 5]]);
  });
  it('leaves out what was over before', async () => {
    const over = [sampleRequest(1, { status: 'closed', updatedAt: after }), sampleRequest(2, { status: 'withdrawn', updatedAt: before })];
    const { store } = memoryRequestStore(over);
    const listForDesk: typeof store.listForDesk = async () => ({ items: over, page: 1, pages: 1, total: 2 });
    const read = await readShift({ ...store, listForDesk }, 'p1', SINCE);
    assert.deepEqual([read.open, read.over.map(({ number }) => number)], [[], ['SR-261122-0001']]);
  });
});
