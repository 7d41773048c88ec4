import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { verifyAudit } from '../../../adapters/audit/verify-audit.js';
import { event, eventsUpTo, makeAuditFolder, type AuditFolder } from './audit-folder.js';

describe('the audit log', () => {
  let log: AuditFolder;
  beforeEach(() => {
    log = makeAuditFolder();
  });
  afterEach(() => log.remove());

  const verdict = () => verifyAudit(log.folder);
  const requestsIn = () => log.lines().map((line) => (JSON.parse(line) as { requestId?: string }).requestId);

  it('chains every line to the one before, over files of bounded size', async () => {
    const book = await log.open();
    for (const each of eventsUpTo(40)) await book.append([each]);
    assert.ok(log.segments().length > 3);
    const parsed = log.lines().map((line) => JSON.parse(line) as { seq: number; prev: string; hash: string; requestId: string });
    parsed.forEach((line, at) => {
      assert.deepEqual([line.seq, line.requestId, line.prev], [at + 1, `r${at}`, parsed[at - 1]?.hash ?? '0'.repeat(64)]);
    });
    assert.deepEqual([verdict().lines, verdict().damage, verdict().last?.seq], [40, [], 40]);
    for (const name of log.segments()) assert.ok(log.read(name).length <= 2_000);
  });

  it('goes on where it was after a restart, in whichever file that is', async () => {
    for (const [at, each] of eventsUpTo(30).entries()) await (await log.open()).append([each, event(100 + at)]);
    assert.deepEqual([verdict().lines, verdict().damage, log.events], [60, [], []]);
  });

  it('keeps events together and in order, however many come at once', async () => {
    const book = await log.open();
    await Promise.all(eventsUpTo(50).map((each, n) => book.append([each, event(1_000 + n), event(2_000 + n)])));
    assert.deepEqual(
      requestsIn(),
      eventsUpTo(50).flatMap((_, n) => [`r${n}`, `r${1_000 + n}`, `r${2_000 + n}`]),
    );
    assert.deepEqual(verdict().damage, []);
    await book.append([]);
    assert.equal(verdict().lines, 150);
  });

  it('writes what comes meanwhile in one go where a write waits for the device', async () => {
    log.remove();
    log = makeAuditFolder({ fsync: true, segmentBytes: 1_000_000 });
    const book = await log.open();
    await Promise.all(eventsUpTo(200).map((each) => book.append([each])));
    assert.deepEqual([verdict().lines, verdict().damage], [200, []]);
  });

  it('finds any byte that was changed, in any line', async () => {
    const book = await log.open();
    for (const each of eventsUpTo(20)) await book.append([each]);
    await book.settle('2026-11-23T02:00:00.000Z');
    const whole = log.segments().map((name) => ({ name, bytes: Buffer.from(log.read(name)) }));
    const place = fc.record({ file: fc.nat(whole.length - 1), at: fc.nat(), flip: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(place, ({ file, at, flip }) => {
        const { name, bytes } = whole[file] ?? { name: '', bytes: Buffer.alloc(1) };
        const offset = at % bytes.length;
        const changed = Buffer.from(bytes);
        changed[offset] = (changed[offset] ?? 0) ^ flip;
        log.write(name, changed);
        const { damage } = verdict();
        log.write(name, bytes);
        const line = bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
        assert.deepEqual([damage[0]?.file, damage[0]?.line], [name, line]);
      }),
      { numRuns: 400 },
    );
    assert.deepEqual(verdict().damage, []);
  });

  describe('shows that', () => {
    let lines: string[];
    beforeEach(async () => {
      log.remove();
      log = makeAuditFolder({ segmentBytes: 100_000 });
      const book = await log.open();
      await book.append(eventsUpTo(10));
      await book.settle('2026-11-23T02:00:00.000Z');
      lines = log.lines();
    });
    const become = (changed: string[]) => log.write(log.segments()[0] ?? '', changed.map((line) => `${line}\n`).join(''));
    const found = () => verdict().damage.map(({ line, why }) => `${line} ${why}`);

    it('a line was removed', () => {
      become(lines.toSpliced(4, 2));
      assert.deepEqual(found(), ['5 lines 5 to 6 are missing before it']);
    });
    it('a line was put in', () => {
      become(lines.toSpliced(4, 0, lines[2] ?? ''));
      assert.deepEqual(found(), ['5 the line does not belong here']);
    });
    it('lines changed places', () => {
      become(lines.toSpliced(4, 2, lines[5] ?? '', lines[4] ?? ''));
      assert.deepEqual(found(), ['5 lines 5 to 5 are missing before it']);
    });
    it('a line was changed and sealed anew', async () => {
      const other = makeAuditFolder();
      await (await other.open()).append([event(77)]);
      become(lines.toSpliced(0, 1, other.lines()[0] ?? ''));
      other.remove();
      assert.deepEqual(found(), ['2 the line before it was replaced']);
    });
    it('the end is missing', () => {
      become(lines.slice(0, 7));
      assert.deepEqual(found(), ['8 lines 8 to 10 are missing at the end']);
    });
    it('all of it was written anew, to whoever has kept a hash elsewhere', async () => {
      const kept = verdict().last;
      assert.ok(kept);
      log.segments().forEach((name) => log.write(name, ''));
      log.remove();
      log = makeAuditFolder({ segmentBytes: 100_000 });
      await (await log.open()).append(eventsUpTo(12).reverse());
      assert.deepEqual(verdict().damage, []);
      assert.deepEqual(
        verifyAudit(log.folder, [kept]).damage.map(({ line, why }) => [line, why]),
        [[10, 'it is not the line whose hash was noted elsewhere']],
      );
    });
  });

  it('takes away a line that was never finished, wherever the process was killed', async () => {
    const book = await log.open();
    for (const each of eventsUpTo(9)) await book.append([each]);
    const name = log.segments().at(-1) ?? '';
    const bytes = log.read(name);
    const start = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
    for (let size = start; size < bytes.length; size += 13) {
      log.write(name, bytes);
      truncateSync(join(log.folder, name), size);
      await (await log.open()).append([event(8)]);
      assert.deepEqual([verdict().lines, verdict().damage], [9, []], `cut at ${size}`);
    }
    assert.ok(log.events.length > 1);
    assert.ok(log.events.every((each) => each.event === 'audit.unfinished_line_removed'));
  });

  it('takes away a file in which nothing was ever finished', async () => {
    const book = await log.open();
    for (const each of eventsUpTo(3)) await book.append([each]);
    log.write('audit-000000000004.jsonl', '{"seq":4,"pr');
    await (await log.open()).append([event(3)]);
    assert.deepEqual([verdict().lines, verdict().damage], [4, []]);
    log.remove();
    log = makeAuditFolder();
    await (await log.open()).append([event(0)]);
    log.write('audit-000000000001.jsonl', '');
    await (await log.open()).append([event(0)]);
    assert.deepEqual([verdict().lines, verdict().damage], [1, []]);
  });

  for (const [what, damage] of [
    ['the last line was changed', (bytes: Buffer) => bytes.fill('x', bytes.length - 20, bytes.length - 10)],
    ['the end was cut off', (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf('\n', bytes.length - 2) + 1)],
    ['the end was cut off in the middle of a line', (bytes: Buffer) => bytes.subarray(0, bytes.length - 5)],
  ] as const) {
    it(`does not go on silently when ${what}, but notes it in a new file`, async () => {
      const book = await log.open();
      await book.append(eventsUpTo(4));
      await book.settle('2026-11-23T02:00:00.000Z');
      const name = log.segments().at(-1) ?? '';
      const damaged = Buffer.from(damage(Buffer.from(log.read(name))));
      log.write(name, damaged);
      const opened = await log.open();
      await opened.append([event(50), event(51)]);
      assert.deepEqual(
        log.events.map((each) => each.event),
        ['audit.broken'],
      );
      assert.deepEqual(log.read(name), damaged);
      const { lines, damage: found } = verdict();
      assert.ok(found.length > 0);
      assert.ok(lines >= 6);
      await opened.settle('2026-11-23T02:00:01.000Z');
      // Nothing more is found after the next start, and what comes after the break is a whole chain again.
      await (await log.open()).append([event(52)]);
      assert.deepEqual([verdict().damage, log.events.length], [found, 1]);
    });
  }

  it('can be checked while a line is being written', async () => {
    const book = await log.open();
    await book.append(eventsUpTo(3));
    await book.settle('2026-11-23T02:00:00.000Z');
    const name = log.segments()[0] ?? '';
    log.write(name, Buffer.concat([log.read(name), Buffer.from('{"seq":4,"prev":"')]));
    assert.deepEqual([verdict().lines, verdict().damage], [3, []]);
  });

  it('says so when every file was emptied', async () => {
    const book = await log.open();
    await book.append(eventsUpTo(4));
    await book.settle('2026-11-23T02:00:00.000Z');
    log.segments().forEach((name) => truncateSync(join(log.folder, name)));
    await log.open();
    assert.deepEqual(
      log.events.map((each) => each.event),
      ['audit.broken'],
    );
  });

  it('rejects what could not be written, leaves nothing of it, and takes the next', async () => {
    const book = await log.open();
    await book.append([event(0)]);
    log.faults.write = new Error('disk full');
    await assert.rejects(book.append([event(1)]), /disk full/);
    delete log.faults.write;
    await book.append([event(2)]);
    assert.deepEqual([requestsIn(), verdict().damage], [['r0', 'r2'], []]);
  });

  it('gives what was written since an instant, however long ago it happened', async () => {
    const book = await log.open();
    for (const each of eventsUpTo(20)) {
      await book.append([each]);
      log.clock.forward({ minutes: 1 });
    }
    await book.append([event(-999)]);
    const found: (string | undefined)[] = [];
    for await (const { requestId } of book.since('2026-11-23T02:18:00.000Z')) found.push(requestId);
    assert.deepEqual(found, ['r-999', 'r19', 'r18']);
  });

  it('gives it also where the clock was set back in between', async () => {
    const book = await log.open();
    await book.append([event(0)]);
    log.clock.forward({ minutes: -30 });
    await book.append([event(1)]);
    log.clock.forward({ minutes: 31 });
    await book.append([event(2)]);
    const found: (string | undefined)[] = [];
    for await (const { requestId } of book.since('2026-11-23T01:55:00.000Z')) found.push(requestId);
    assert.deepEqual(found, ['r2', 'r0']);
  });
});
