import assert from 'node:assert/strict';
import { makeGroupCommit } from '../../../adapters/lowdb/group-commit.js';

describe('Group commit', () => {
  it('has one write under way, then one more with the latest value for all that came meanwhile', async () => {
    const begun: number[] = [];
    const finish: (() => void)[] = [];
    const write = makeGroupCommit<number>((value) => {
      begun.push(value);
      return new Promise((resolve) => finish.push(resolve));
    });
    const done: number[] = [];
    const writes = [1, 2, 3, 4].map((value) => write(value).then(() => done.push(value)));
    assert.deepEqual(begun, [1]);
    finish.shift()?.();
    await writes[0];
    assert.deepEqual([begun, done], [[1, 4], [1]]);
    const late = write(5);
    finish.shift()?.();
    await Promise.all(writes);
    assert.deepEqual(
      [begun, done],
      [
        [1, 4, 5],
        [1, 2, 3, 4],
      ],
    );
    finish.shift()?.();
    await late;
  });

  it('tells those of a failed write, and goes on with the next', async () => {
    const fail = [true, false, true];
    const write = makeGroupCommit<number>(async () => {
      await Promise.resolve();
      if (fail.shift() === true) throw new Error('disk full');
    });
    const outcomes = await Promise.allSettled([write(1), write(2), write(3)]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'fulfilled', 'fulfilled'],
    );
    await assert.rejects(write(4), /disk full/);
    await write(5);
  });
});
