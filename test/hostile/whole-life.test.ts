import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { HistoryEntry, RequestStatus, ServiceRequest } from '../../services/model/request.js';
import { AuditUnavailable } from '../../services/ports/audit-log.js';
import { carriedOn } from '../../services/requests/consequences.js';
import { mayMove } from '../../services/requests/transitions.js';
import { SupportError } from '../../services/support-error.js';
import { allSubmitted, step, type Step } from './whole-life-steps.js';
import { World } from './whole-life-world.js';

const SEED = 20_261_123;
const RUNS = 400;

/** What has to be heard by whom: of a write that says something new, its latest new line. */
interface Expected {
  readonly requestId: string;
  readonly userId: string;
  readonly entry: number;
}

function isNews({ kind, ...line }: HistoryEntry): boolean {
  if (kind === 'status' && 'to' in line) return line.to !== 'submitted' && line.to !== 'delivered';
  return !['followed', 'unfollowed', 'sent_again'].includes(kind);
}

async function take(world: World, { acts, trouble, relay, channel }: Step): Promise<void> {
  world.plan(trouble);
  world.relayAnswers.push(...relay);
  world.channelAnswers.push(...channel);
  const { process } = world;
  // Time passes between the acts, since nothing that is stored takes minutes.
  for (const { by } of acts) if (by) world.clock.forward(by);
  const outcomes = await Promise.allSettled(acts.map(({ run }) => run(process)));
  world.plan(undefined);
  if (await world.restartIfDead()) return;
  for (const [i, outcome] of outcomes.entries()) {
    if (outcome.status === 'fulfilled') continue;
    const foreseen = outcome.reason instanceof SupportError || outcome.reason instanceof AuditUnavailable;
    assert.ok(foreseen, `${acts[i]?.name}: ${outcome.reason instanceof Error ? outcome.reason.stack : ''}`);
  }
}

/** Everything works again, and time passes, until nothing is left to be done. */
async function calmDown(world: World): Promise<void> {
  world.relayAnswers.length = 0;
  world.channelAnswers.length = 0;
  for (let round = 0; round < 60; round++) {
    const { outbox, telling, alarms, trail, desk } = world.process;
    for (const { id, deliveries } of world.requests) if (deliveries.some(({ failedAt }) => failedAt)) await desk.sendAgain(id);
    await outbox.deliverDue();
    await alarms.raiseDue();
    await telling.tellDue();
    await trail.settle();
    const left = world.requests.some(
      ({ relay, deliveries, notices }) => notices.length > 0 || (relay !== 'handoff' && deliveries.length > 0),
    );
    if (!left) return;
    world.clock.forward({ hours: 1 });
  }
  assert.fail(`never at rest: ${JSON.stringify(world.requests.map(({ relay, deliveries, notices }) => ({ relay, deliveries, notices })))}`);
}

/** By the table, or by the partner's own word where 21Vianet's does not come back here. */
function isLegal({ relay }: ServiceRequest, from: RequestStatus, { to, actor }: HistoryEntry & { kind: 'status' }): boolean {
  const byWord = relay === 'handoff' && actor.kind === 'partner' && (to === 'in_progress' || to === 'closed');
  return mayMove(from, to, actor.kind) || (byWord && (from === 'delivered' || from === 'in_progress'));
}

function checkWrites(world: World): void {
  for (const { former, next } of world.written) {
    const known = former?.history ?? [];
    assert.deepEqual(next.history.slice(0, known.length), known, 'history only grows');
    let { status } = former ?? { status: undefined };
    for (const line of next.history.slice(known.length)) {
      if (line.kind !== 'status') continue;
      assert.equal(line.from, status, 'a status follows the one before');
      assert.ok(status === undefined ? line.to === 'submitted' : isLegal(next, status, line), `${status} to ${line.to}`);
      status = line.to;
    }
    assert.equal(next.status, status, 'the status is what the history says');
  }
}

function checkDeliveries(world: World, request: ServiceRequest, eventsTook: boolean): void {
  const { id, history, relay, status } = request;
  const here = world.arrived.filter(({ requestId }) => requestId === id);
  for (const { key, entry } of here) assert.deepEqual(entry, history[Number(key.slice(id.length + 1))], `${key} always carries the same`);
  const firsts = [...new Set(here.filter(({ taken }) => taken).map(({ key }) => Number(key.slice(id.length + 1))))];
  assert.deepEqual(
    firsts,
    firsts.toSorted((a, b) => a - b),
    'first taken in the order of the history',
  );
  const delivered = history.find((line) => line.kind === 'status' && line.to === 'delivered');
  const proven = firsts.includes(0) || eventsTook || delivered?.actor.kind === 'partner';
  if (delivered) assert.ok(proven, 'claimed delivered without proof');
  if (relay === 'handoff' || (status === 'withdrawn' && relay === 'desk')) return;
  const owed = history.flatMap((_, entry) => carriedOn(request, entry)).map(({ entry }) => entry);
  const missing = owed.filter((entry) => !firsts.includes(entry) && !(entry === 0 && eventsTook));
  assert.deepEqual(missing, [], `${relay}: what was acknowledged is delivered in the end`);
  assert.deepEqual(
    firsts.filter((entry) => !owed.includes(entry)),
    [],
    'nothing else is delivered',
  );
}

function expectedOf(world: World): Expected[] {
  return world.written.flatMap(({ former, next }) => {
    const known = former?.history.length ?? 0;
    const added = next.history.slice(known).map((line, i) => ({ line, entry: known + i }));
    const last = added.findLast(({ line }) => isNews(line));
    if (!last) return [];
    const by = last.line.actor.kind === 'partner' ? last.line.actor.userId : undefined;
    return next.watchers.filter(({ userId }) => userId !== by).map(({ userId }) => ({ requestId: next.id, userId, entry: last.entry }));
  });
}

function checkNotices(world: World): void {
  const expected = expectedOf(world);
  const told = [
    ...world.shown.map(({ requestId, userId, index, covers }) => ({ requestId, userId, entry: index, covers })),
    ...world.mailed.map(({ id, covers }) => {
      const [requestId, entry, userId] = id.split('.');
      return { requestId, userId, entry: Number(entry), covers };
    }),
  ];
  for (const one of expected) {
    const { history } = world.requests.find(({ id }) => id === one.requestId) ?? { history: [] };
    const left = history.some(
      (line, i) => i > one.entry && line.kind === 'unfollowed' && 'userId' in line.actor && line.actor.userId === one.userId,
    );
    const heard = told.some(
      ({ requestId, userId, entry, covers }) =>
        requestId === one.requestId && userId === one.userId && (entry === one.entry || (entry > one.entry && covers > 0)),
    );
    assert.ok(heard || left, `${one.userId} never heard of line ${one.entry}: ${JSON.stringify(history)}`);
  }
  for (const { requestId, userId, entry } of told) {
    const asked = expected.some((one) => one.requestId === requestId && one.userId === userId && one.entry === entry);
    assert.ok(asked, `${userId} was told of line ${entry}, which is no news to them`);
  }
  const ids = world.shown.map(({ id }) => id);
  if (!world.troubled) assert.equal(new Set(ids).size, ids.length, 'told twice without any trouble');
}

function checkRequest(world: World, request: ServiceRequest): void {
  const { id, history } = request;
  const eventsTook = (request.eventsTaken ?? []).length > 0;
  checkDeliveries(world, request, eventsTook);
  const written = [...world.auditOf(id)].sort((a, b) => a - b);
  assert.deepEqual(
    written,
    history.map((_, i) => i),
    'one line of the audit log for each line of the history',
  );
  const alarms = history.flatMap((line) => (line.kind === 'promise' ? [`${line.stage} ${line.dueAt}`] : []));
  assert.equal(new Set(alarms).size, alarms.length, `an alarm twice: ${alarms.join(', ')}`);
  const notes = history.flatMap((line) => ('note' in line && line.note?.startsWith('event note ') ? [line.note] : []));
  assert.equal(new Set(notes).size, notes.length, 'an event was taken twice');
}

describe('a request, whatever happens to it, with whatever else, and wherever the process dies', function () {
  this.timeout(120_000);

  it('is never lost, doubled or said to be where it is not; everybody hears of it; the books are complete', async () => {
    console.log(`      fast-check seed ${SEED}`);
    let [steps, deaths, taken, shown] = [0, 0, 0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (all) => {
        const world = new World();
        await world.process.trail.reconcile();
        for (const one of [{ ...all[0], acts: allSubmitted } as Step, ...all]) {
          steps += 1;
          const { generation } = world.process;
          await take(world, one);
          if (world.process.generation !== generation) deaths += 1;
        }
        await world.restart();
        await calmDown(world);
        checkWrites(world);
        for (const request of world.requests) checkRequest(world, request);
        checkNotices(world);
        taken += world.arrived.filter((parcel) => parcel.taken).length;
        shown += world.shown.length;
      }),
      { seed: SEED, numRuns: RUNS },
    );
    console.log(`      ${RUNS} lives: ${steps} steps, ${deaths} deaths, ${taken} parcels taken, ${shown} cards shown`);
    assert.ok(deaths > RUNS / 4 && taken > RUNS && shown > RUNS, 'the property looked at something');
  });
});
