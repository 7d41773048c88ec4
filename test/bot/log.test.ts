import assert from 'node:assert/strict';
import { correlationId, makeLog, withCorrelation } from '../../bot/log.js';

function logging() {
  const lines: string[] = [];
  return { lines, log: makeLog('info', { write: (line: string) => void lines.push(line) }) };
}

describe('the log', () => {
  it('writes an event and its fields as one JSON line', () => {
    const { lines, log } = logging();
    log.info({ event: 'request.submitted', requestId: 'r1', ms: 5 });
    log.debug({ event: 'not.written' });
    const { time, ...line } = JSON.parse(lines.join('')) as Record<string, unknown>;
    assert.deepEqual(line, { level: 30, event: 'request.submitted', requestId: 'r1', ms: 5 });
    assert.ok(!Number.isNaN(Date.parse(String(time))));
  });

  it('carries the correlation id of the work that is done, across awaits', async () => {
    const { lines, log } = logging();
    const work = (id: string) =>
      withCorrelation(id, async () => {
        await new Promise((resolve) => setImmediate(resolve));
        log.info({ event: id });
        return correlationId();
      });
    assert.deepEqual(await Promise.all([work('one'), work('other')]), ['one', 'other']);
    for (const line of lines) {
      const { event, correlationId } = JSON.parse(line) as Record<string, unknown>;
      assert.equal(correlationId, event);
    }
    assert.equal(correlationId(), undefined);
  });

  it('never writes a secret that a library put into what is logged', () => {
    const { lines, log } = logging();
    const headers = { authorization: 'Bearer hunter2', 'set-cookie': 'hunter2', accept: 'x' };
    log.info({ event: 'x', password: 'hunter2', token: 'hunter2', headers, config: { secret: 'hunter2', headers } });
    assert.equal(lines.length, 1);
    assert.ok(lines[0]?.includes('"accept":"x"'));
    assert.ok(!lines.join('').includes('hunter2'), lines[0]);
  });

  it('says of an error what happened and why, and leaves out the request that a library hangs on it', () => {
    const { lines, log } = logging();
    const cause = Object.assign(new TypeError('socket hang up'), { code: 'ECONNRESET' });
    const error = Object.assign(new Error('not sent', { cause }), {
      request: { headers: { authorization: 'hunter2' } },
      body: 'hunter2',
      code: 7,
    });
    log.error({ event: 'y', err: error });
    log.error({ event: 'z', err: 'hunter2' });
    const [{ err }, other] = lines.map((line) => JSON.parse(line) as { err: Record<string, unknown> }) as [
      { err: Record<string, unknown> },
      { err: unknown },
    ];
    assert.deepEqual([err.type, err.message, err.code], ['Error', 'not sent', 7]);
    assert.ok(String(err.stack).includes('log.test.ts'));
    assert.equal((err.cause as { code: string }).code, 'ECONNRESET');
    assert.deepEqual(other.err, { type: 'string', message: 'not an error' });
    assert.ok(!lines.join('').includes('hunter2'));
  });

  it('ends with an error that is its own cause', () => {
    const { lines, log } = logging();
    const error = new Error('round');
    error.cause = error;
    log.error({ event: 'y', err: error });
    assert.equal(lines.length, 1);
  });
});
