import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import sinon from 'sinon';
import { makeLog } from '../../bot/log.js';
import { makeShutdown, onSignals } from '../../bot/shutdown.js';
import type { Closer } from '../../bot/shutdown.js';

function setUp({ turnsDone = () => Promise.resolve(), closers = [] as Closer[] } = {}) {
  const steps: string[] = [];
  const noting = (closer: Closer): Closer => ({ name: closer.name, close: () => (steps.push(`close ${closer.name}`), closer.close()) });
  const shutdown = makeShutdown({
    log: makeLog('silent'),
    stopAccepting: () => void steps.push('stop accepting'),
    turnsDone: () => (steps.push('turns'), turnsDone()),
    closers: closers.map(noting),
    limitMs: 1_000,
    exit: (code) => void steps.push(`exit ${code}`),
  });
  return { shutdown, steps };
}
const closer = (name: string, close: () => Promise<void> = () => Promise.resolve()): Closer => ({ name, close });
const never = () => new Promise<void>(() => {});

describe('shutting down', () => {
  afterEach(() => sinon.restore());

  it('stops accepting, finishes the turns, closes in order and exits with 0', async () => {
    const { shutdown, steps } = setUp({ closers: [closer('streams'), closer('store')] });
    await shutdown('SIGTERM');
    assert.deepEqual(steps, ['stop accepting', 'turns', 'close streams', 'close store', 'exit 0']);
  });

  it('happens once, however often it is asked for', async () => {
    const { shutdown, steps } = setUp();
    await Promise.all([shutdown('SIGTERM'), shutdown('SIGINT')]);
    assert.deepEqual(steps, ['stop accepting', 'turns', 'exit 0']);
  });

  it('does not wait for ever for a turn, nor for a closer, and closes the rest', async () => {
    const clock = sinon.useFakeTimers();
    const { shutdown, steps } = setUp({ turnsDone: never, closers: [closer('stuck', never), closer('store')] });
    const done = shutdown('SIGTERM');
    await clock.tickAsync(999);
    assert.deepEqual(steps, ['stop accepting', 'turns']);
    await clock.tickAsync(1_001);
    await done;
    assert.deepEqual(steps.slice(2), ['close stuck', 'close store', 'exit 1']);
  });

  it('closes the rest when a closer fails, and exits with 1', async () => {
    const { shutdown, steps } = setUp({ closers: [closer('bad', () => Promise.reject(new Error('x'))), closer('store')] });
    await shutdown('SIGTERM');
    assert.deepEqual(steps.slice(2), ['close bad', 'close store', 'exit 1']);
  });

  it('begins with the first signal, and a second one ends the process at once', () => {
    const source = new EventEmitter();
    const reasons: string[] = [];
    const exits: number[] = [];
    const shutdown = (reason: string) => (reasons.push(reason), never());
    onSignals(source as unknown as NodeJS.Process, shutdown, (code) => void exits.push(code));
    source.emit('SIGTERM');
    assert.deepEqual([reasons, exits], [['SIGTERM'], []]);
    source.emit('SIGINT');
    assert.deepEqual([reasons, exits], [['SIGTERM'], [1]]);
  });
});
