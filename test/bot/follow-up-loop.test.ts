import assert from 'node:assert/strict';
import sinon from 'sinon';
import { startFollowUpLoop } from '../../bot/follow-up-loop.js';
import { makeLog } from '../../bot/log.js';

describe('the loop that asks whether it is still solved', () => {
  let timers: sinon.SinonFakeTimers;
  const logged: Record<string, unknown>[] = [];
  const log = makeLog('info', { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) });
  beforeEach(() => void (timers = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })));
  afterEach(() => (timers.restore(), logged.splice(0)));

  it('looks at start and every minute, at every partner, whatever happens with one', async () => {
    const asked: string[] = [];
    const askDue = async (partnerId: string) => {
      asked.push(partnerId);
      if (partnerId === 'p1') throw new Error('disk full');
      return 2;
    };
    const loop = startFollowUpLoop({ askDue }, ['p1', 'p2'], log);
    await new Promise(setImmediate);
    timers.tick(60_000);
    await new Promise(setImmediate);
    await loop.stop();
    timers.tick(600_000);
    assert.deepEqual(asked, ['p1', 'p2', 'p1', 'p2']);
    assert.deepEqual(
      logged.map(({ event, asked: count }) => [event, count]),
      [1, 2].flatMap(() => [
        ['self_help.follow_up_failed', undefined],
        ['self_help.followed_up', 2],
      ]),
    );
  });

  it('asks nobody else once it is stopped', async () => {
    const asked: string[] = [];
    let answer = (_: number) => undefined as unknown;
    const askDue = (partnerId: string) => (asked.push(partnerId), new Promise<number>((resolve) => (answer = resolve)));
    const loop = startFollowUpLoop({ askDue }, ['p1', 'p2'], log);
    const stopped = loop.stop();
    answer(0);
    await stopped;
    assert.deepEqual(asked, ['p1']);
  });
});
