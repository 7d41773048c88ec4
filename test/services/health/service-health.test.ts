import assert from 'node:assert/strict';
import { RemoteFailure } from '../../../services/ports/remote-failure.js';
import { makeServiceHealth } from '../../../services/health/service-health.js';
import { SupportError } from '../../../services/support-error.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { reported, ScriptedSource } from './scripted-source.js';

const patient = () => new AbortController().signal;
const impatient = () => AbortSignal.abort();

function house() {
  const clock = new ManualClock();
  const source = new ScriptedSource();
  const health = makeServiceHealth({ source, clock });
  const open = (patience = patient(), customer = 'c1', service = 'teams') => health.openIncidents('p1', customer, service, patience);
  const ids = async (...of: Parameters<typeof open>) => (await open(...of)).value.map(({ id }) => id);
  const why = async (...of: Parameters<typeof open>) => {
    const error: unknown = await open(...of).then(
      () => undefined,
      (failure: unknown) => failure,
    );
    assert.ok(error instanceof SupportError && error.code === 'health_unavailable' && error.cause instanceof RemoteFailure);
    return error.cause.kind;
  };
  return { clock, source, health, open, ids, why };
}
const settled = () => new Promise((done) => setImmediate(done));

describe('service health of a customer', () => {
  it('is what is open on the service, over words in any letter case apart', async () => {
    const { source, ids } = house();
    source.incidents = [
      reported('A'),
      reported('B', 'SERVICERESTORED'),
      reported('C', 'FalsePositive'),
      reported('D', 'somethingNew'),
      reported('E', 'investigationSuspended', ['power-bi', 'teams']),
      reported('F', 'serviceDegradation', ['power-bi']),
    ];
    assert.deepEqual(await ids(), ['A', 'D', 'E']);
  });

  it('is not asked for again within three minutes, nor twice at a time', async () => {
    const { source, clock, open } = house();
    source.hold();
    const both = Promise.all([open(), open(patient(), 'c1', 'power-bi')]);
    source.release();
    await both;
    clock.forward({ seconds: 179 });
    const again = await open();
    assert.deepEqual([source.calls, again.asOf, again.stale], [1, '2026-11-23T02:00:00.000Z', undefined]);
    clock.forward({ seconds: 1 });
    assert.equal((await open()).asOf, '2026-11-23T02:03:00.000Z');
    assert.equal(source.calls, 2);
  });

  it('is never another tenant’s', async () => {
    const { source, health, ids } = house();
    source.incidents = [reported('A')];
    await ids();
    source.incidents = [];
    assert.deepEqual(await ids(patient(), 'c2'), []);
    assert.deepEqual((await health.openIncidents('p2', 'c1', 'teams', patient())).value, []);
    assert.equal(health.lastKnown('p2', 'c1', 'A'), undefined);
  });

  it('is the last one with its age when the source is too slow, and the late answer is there next time', async () => {
    const { source, clock, open, ids } = house();
    source.incidents = [reported('A')];
    await open();
    clock.forward({ minutes: 6 });
    source.incidents = [reported('B')];
    source.hold();
    const old = await open(impatient());
    assert.deepEqual([old.value.map(({ id }) => id), old.asOf, old.stale], [['A'], '2026-11-23T02:00:00.000Z', 'too_slow']);
    source.release();
    await settled();
    assert.deepEqual(await ids(impatient()), ['B']);
    assert.equal(source.calls, 2);
  });

  it('is unknown when nothing was heard, or nothing for six hours', async () => {
    const { source, clock, open, why } = house();
    source.hold();
    assert.equal(await why(impatient()), 'too_slow');
    source.release();
    await settled();
    clock.forward({ hours: 6 });
    source.fail('unreachable');
    assert.equal((await open()).stale, 'unreachable');
    clock.forward({ seconds: 1 });
    assert.equal(await why(), 'unreachable');
  });

  it('is asked for again half a minute after it was signed out, so that a new sign-in is seen soon', async () => {
    const { source, clock, why, ids } = house();
    source.fail('signed_out');
    assert.equal(await why(), 'signed_out');
    clock.forward({ seconds: 29 });
    assert.equal(await why(), 'signed_out');
    assert.equal(source.calls, 1);
    source.failure = undefined;
    clock.forward({ seconds: 1 });
    assert.deepEqual(await ids(), []);
  });

  for (const kind of ['denied', 'refused', 'gone'] as const) {
    it(`is not asked for again for ten minutes once it was ${kind}`, async () => {
      const { source, clock, why, ids } = house();
      source.fail(kind);
      assert.equal(await why(), kind);
      clock.forward({ minutes: 9 });
      assert.equal(await why(), kind);
      assert.equal(source.calls, 1);
      source.failure = undefined;
      clock.forward({ minutes: 1 });
      assert.deepEqual(await ids(), []);
    });
  }

  it('is asked for again at once after a failure of the moment, but not before a busy source wants it', async () => {
    const { source, clock, why } = house();
    source.fail('unreachable');
    await why();
    await why();
    assert.equal(source.calls, 2);
    source.fail('busy', 30_000);
    await why();
    clock.forward({ seconds: 29 });
    assert.equal(await why(), 'busy');
    assert.equal(source.calls, 3);
    clock.forward({ seconds: 1 });
    await why();
    assert.equal(source.calls, 4);
  });

  it('is not shown any more once the customer has taken its consent back', async () => {
    const { source, clock, open, why, health } = house();
    source.incidents = [reported('A')];
    await open();
    clock.forward({ minutes: 4 });
    source.fail('denied');
    assert.equal(await why(), 'denied');
    assert.equal(health.lastKnown('p1', 'c1', 'A'), undefined);
  });

  it('is asked for again after the clock was set back, also where it was refused', async () => {
    const { source, clock, ids, why } = house();
    source.incidents = [reported('A')];
    await ids();
    source.incidents = [reported('B')];
    clock.forward({ days: -1 });
    assert.deepEqual(await ids(), ['B']);
    source.fail('refused');
    await why(patient(), 'c2');
    source.failure = undefined;
    clock.forward({ days: -1 });
    assert.deepEqual(await ids(patient(), 'c2'), ['B']);
  });

  it('that was heard in what is the future now is not shown as if it were new', async () => {
    const { source, clock, ids, why } = house();
    source.incidents = [reported('A')];
    await ids();
    clock.forward({ days: -1 });
    source.fail('unreachable');
    assert.equal(await why(), 'unreachable');
  });

  it('of a source that lists thousands of incidents takes the place of other tenants’, not all memory', async () => {
    const { source, health, open } = house();
    source.incidents = Array.from({ length: 5_000 }, (_, n) => reported(`I${n}`));
    for (let customer = 0; customer < 100; customer += 1) await open(patient(), `c${customer}`);
    const known = Array.from({ length: 100 }, (_, n) => health.lastKnown('p1', `c${n}`, 'I0')).filter((one) => one !== undefined);
    assert.ok(known.length > 0 && known.length <= 50, `${known.length} tenants`);
    assert.ok(health.lastKnown('p1', 'c99', 'I0'));
  });

  it('does not take a bug for an outage', async () => {
    const { source, open } = house();
    source.read = () => Promise.reject(new TypeError('bug'));
    await assert.rejects(open(), TypeError);
  });
});

describe('an incident that somebody follows', () => {
  const stateOf = (health: ReturnType<typeof house>['health']) => health.stateOf('p1', 'c1', 'A');

  it('is open while it is listed with any word that is not an over word', async () => {
    const { source, health } = house();
    source.incidents = [reported('A', 'extendedRecovery')];
    assert.equal((await stateOf(health)).kind, 'open');
  });

  it('is over once it is listed as over', async () => {
    const { source, health } = house();
    source.incidents = [reported('A', 'serviceRestored')];
    assert.deepEqual(await stateOf(health), { kind: 'over', status: 'serviceRestored', asOf: '2026-11-23T02:00:00.000Z' });
  });

  it('is over when it is missing in two answers ten minutes apart, and not before', async () => {
    const { source, health, clock } = house();
    source.incidents = [];
    assert.equal((await stateOf(health)).kind, 'unknown');
    clock.forward({ minutes: 9 });
    assert.equal((await stateOf(health)).kind, 'unknown');
    clock.forward({ minutes: 2 });
    assert.equal((await stateOf(health)).kind, 'over');
  });

  it('is missing anew when it was listed in between, also to somebody else', async () => {
    const { source, health, clock, open } = house();
    await stateOf(health);
    clock.forward({ minutes: 5 });
    source.incidents = [reported('A')];
    await open();
    clock.forward({ minutes: 6 });
    source.incidents = [];
    assert.equal((await stateOf(health)).kind, 'unknown');
  });

  it('is not over because an answer lacks something', async () => {
    const { source, health, clock } = house();
    source.absence = 'nothing';
    for (let look = 0; look < 3; look++) {
      assert.equal((await stateOf(health)).kind, 'unknown');
      clock.forward({ minutes: 11 });
    }
  });

  it('is unknown when it cannot be read, whatever was read before', async () => {
    const { source, health, clock } = house();
    source.incidents = [reported('A', 'serviceRestored')];
    await stateOf(health);
    clock.forward({ minutes: 3 });
    source.fail('unreachable');
    assert.deepEqual(await stateOf(health), { kind: 'unknown' });
  });

  it('is over at once where the list is all there is', async () => {
    const { source, health } = house();
    source.absence = 'over';
    assert.equal((await stateOf(health)).kind, 'over');
  });

  it('is known as it was read last, without asking', async () => {
    const { source, health, clock } = house();
    assert.equal(health.lastKnown('p1', 'c1', 'A'), undefined);
    source.incidents = [reported('A')];
    await stateOf(health);
    clock.forward({ hours: 1 });
    const known = health.lastKnown('p1', 'c1', 'A');
    assert.deepEqual([known?.value.id, known?.value.serviceId, known?.asOf], ['A', 'teams', '2026-11-23T02:00:00.000Z']);
    assert.equal(source.calls, 1);
  });
});
