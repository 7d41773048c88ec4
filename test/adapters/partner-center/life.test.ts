import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ServiceRequest } from '../../../services/model/request.js';
import { carriedOn } from '../../../services/requests/consequences.js';
import { SupportError } from '../../../services/support-error.js';
import { LIN } from '../../fakes/partner-users.js';
import { sampleRequest } from '../contracts/sample-request.js';
import { World, type Trouble } from './life-world.js';
import type { Fate } from './memory-partner-center.js';

const SEED = 20_261_122;
const RUNS = 200;
const REQUESTS = 3;
/** What a create or a note may take to show itself is what is waited for (docs/relays.md): two minutes in all. */
const LATEST = 119;

interface Step {
  readonly act: (world: World) => Promise<unknown>;
  readonly forward: number;
  readonly trouble: Trouble | undefined;
  readonly fates: readonly Fate[];
}

const idOf = (n: number) => sampleRequest(n + 1).id;
const which = fc.nat(REQUESTS - 1);
const named = (name: string, act: Step['act']) => Object.assign(act, { [fc.toStringMethod]: () => name });

const partnerAct = fc
  .tuple(fc.constantFrom('note', 'note', 'withdraw', 'accept', 'reject', 'again'), which, fc.nat(999))
  .map(([kind, n, k]) =>
    named(`partner: ${kind} ${n}`, ({ process: { partner } }) => {
      if (kind === 'note') return partner.addNote(LIN, idOf(n), `partner note ${k}`);
      if (kind === 'withdraw') return partner.withdraw(LIN, idOf(n));
      if (kind === 'accept') return partner.acceptResolution(LIN, idOf(n));
      if (kind === 'reject') return partner.rejectResolution(LIN, idOf(n), `not yet ${k}`);
      return partner.sendAgain(LIN, idOf(n));
    }),
  );
const agentAct = fc
  .tuple(fc.constantFrom('note', 'note', 'open', 'closed', 'attention_needed'), which, fc.nat(99))
  .map(([what, n, k]) => named(`21Vianet: ${what} ${n}`, async (world) => world.agent(n, what, k)));
const work = fc.constantFrom(
  named('deliver', ({ process }) => process.outbox.deliverDue()),
  named('poll', ({ process }) => process.poll.pollDue()),
  named('both', ({ process }) => Promise.all([process.outbox.deliverDue(), process.poll.pollDue()])),
);
const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.constantFrom<Fate>('works', 'works', 'lost', 'fails', 'fails after all', 'busy', 'unsent'),
  fc.integer({ min: 0, max: LATEST }).map((late) => ({ late })),
);
const trouble: fc.Arbitrary<Trouble | undefined> = fc.option(
  fc.record({ at: fc.nat(14), what: fc.constantFrom<Trouble['what']>('dies before', 'dies after', 'fails') }),
  { nil: undefined, freq: 2 },
);
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof({ weight: 2, arbitrary: partnerAct }, { weight: 2, arbitrary: agentAct }, { weight: 5, arbitrary: work }),
  forward: fc.constantFrom(0, 1, 5, 20, 60, 61, 130, 600),
  trouble,
  fates: fc.array(fate, { maxLength: 3 }),
});

async function take(world: World, { act, forward, trouble: planned, fates }: Step): Promise<void> {
  world.clock.forward({ seconds: forward });
  world.center.settle();
  world.center.fates.push(...fates);
  world.plan(planned);
  const failure = await act(world).then(
    () => undefined,
    (error: unknown) => error,
  );
  world.plan(undefined);
  const dead = world.process.generation;
  world.restartIfDead();
  if (dead === world.process.generation && failure !== undefined)
    assert.ok(failure instanceof SupportError, failure instanceof Error ? failure.stack : 'no error');
}

async function calmDown(world: World): Promise<void> {
  world.center.fates.length = 0;
  for (let round = 0; round < 80; round++) {
    world.clock.forward({ minutes: 65 });
    world.center.settle();
    for (const { id, deliveries } of world.requests) {
      if (deliveries.some(({ failedAt }) => failedAt)) await world.process.partner.sendAgain(LIN, id);
    }
    await world.process.outbox.deliverDue();
    await world.process.poll.pollDue();
    if (round > 3 && world.requests.every(({ deliveries }) => deliveries.length === 0)) return;
  }
  assert.fail(`never at rest: ${JSON.stringify(world.requests.map(({ deliveries }) => deliveries))}`);
}

function check(world: World, request: ServiceRequest): void {
  const { history, number, status } = request;
  const there = world.counterparts(request);
  assert.equal(there.length, 1, `${there.length} service requests for one`);
  const [made] = there;
  assert.ok(made);
  assert.equal(request.externalReference, made.id);
  const ours = made.notes
    .filter(({ createdByName }) => createdByName === 'partner')
    .map(({ text }) => /\(([^()]+)\)$/.exec(text)?.[1] ?? text);
  assert.deepEqual(ours, [...new Set(ours)], 'a note twice');
  const order = ours.map((mark) => Number(mark.slice(number.length + 1)));
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
    'in the order of the history',
  );
  for (const { entry } of history.flatMap((_, at) => carriedOn(request, at)).filter(({ entry: at }) => at > 0)) {
    const line = history[entry];
    const ends = line?.kind === 'status' && (line.to === 'withdrawn' || line.to === 'closed');
    if (!ends) assert.ok(ours.includes(`${number}/${entry}`), `line ${entry} never came`);
  }
  if (status === 'withdrawn' || status === 'closed') assert.equal(made.status, 2, 'it is over here and not there');
  checkNews(world, request);
}

/** What comes back: each note once, no status that nobody set, and nothing of ours as if it were theirs. */
function checkNews(world: World, { id, history, status }: ServiceRequest): void {
  const theirs = world.theirs.filter(({ request }) => request === id);
  const heard = history.flatMap((line) => (line.actor.kind === 'representative' && 'note' in line && line.note ? [line.note] : []));
  const said = theirs.flatMap(({ text }) => (text === undefined ? [] : [text]));
  assert.deepEqual(heard, [...new Set(heard)], 'their note twice');
  assert.deepEqual(
    heard.filter((note) => !said.includes(note)),
    [],
    'nobody there said that',
  );
  const open = status !== 'withdrawn' && status !== 'closed';
  if (open)
    assert.deepEqual(
      said.filter((note) => !heard.includes(note)),
      [],
      'their note never came',
    );
  const claims = (to: string) =>
    history.filter((line) => line.kind === 'status' && line.actor.kind === 'representative' && line.to === to).length;
  const acts = (what: string) => theirs.filter((one) => one.what === what).length;
  assert.ok(claims('resolved') <= acts('closed'), 'resolved more often than they closed it');
  assert.ok(claims('waiting_on_partner') <= acts('attention_needed'), 'waiting for the partner more often than they said');
  const last = theirs.findLast(({ what }) => what !== 'note')?.what;
  if (open && last === undefined) assert.ok(['delivered', 'in_progress'].includes(status));
  if (claims('in_progress') > 0) assert.ok(theirs.length > 0, 'in progress although nobody there did anything');
}

describe('a request by way of Partner Center, whatever fails, and wherever the process dies', function () {
  this.timeout(300_000);

  it('is made there once, with each note once, is never said to be where it is not, and each change there comes back once', async () => {
    console.log(`      fast-check seed ${SEED}`);
    let [steps, deaths, made, notes, heard] = [0, 0, 0, 0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 40 }), fc.nat(60), async (all, behind) => {
        const world = new World();
        world.center.listsAreBehind = behind;
        // Late and behind together stay within what is waited for.
        const within = all.map((one) => ({
          ...one,
          fates: one.fates.map((given) => (typeof given === 'object' ? { late: Math.min(given.late, LATEST - behind) } : given)),
        }));
        for (let n = 0; n < REQUESTS; n++) await world.process.submit(n);
        for (const one of within) {
          steps += 1;
          await take(world, one);
        }
        await calmDown(world);
        assert.deepEqual(world.lies, []);
        for (const request of world.requests) check(world, request);
        assert.deepEqual(world.process.troubles, []);
        deaths += world.deaths;
        made += world.center.state.serviceRequests.length;
        notes += world.center.state.serviceRequests.reduce((sum, one) => sum + one.notes.length, 0);
        heard += world.requests.reduce((sum, { eventsTaken = [] }) => sum + eventsTaken.length / 2, 0);
      }),
      { seed: SEED, numRuns: RUNS },
    );
    console.log(
      `      ${RUNS} lives: ${steps} steps, ${deaths} deaths, ${made} service requests, ${notes} notes there, ${heard} events back`,
    );
    assert.ok(deaths > RUNS / 2 && notes > RUNS && heard > RUNS, 'the property looked at something');
    assert.equal(made, RUNS * REQUESTS);
  });
});
