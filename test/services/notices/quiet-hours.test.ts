import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quietUntil, type QuietHours } from '../../../services/notices/quiet-hours.js';

/** `2026-11-20 17:59` in Beijing. */
const beijing = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const shown = (at: Date | undefined) => at && new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const night: QuietHours = { on: true, from: '22:00', to: '08:00' };
const noon: QuietHours = { on: true, from: '12:00', to: '13:30' };

describe('quiet hours', () => {
  it('go past Beijing midnight, and are over at their end', () => {
    const until = ['21:59', '22:00', '23:59'].map((time) => shown(quietUntil(night, beijing(`2026-11-23 ${time}`))));
    assert.deepEqual(until, [undefined, '2026-11-24 08:00', '2026-11-24 08:00']);
    const morning = ['00:00', '07:59', '08:00'].map((time) => shown(quietUntil(night, beijing(`2026-11-24 ${time}`))));
    assert.deepEqual(morning, ['2026-11-24 08:00', '2026-11-24 08:00', undefined]);
  });

  it('may lie within a day', () => {
    const until = ['11:59', '12:00', '13:29', '13:30'].map((time) => shown(quietUntil(noon, beijing(`2026-11-23 ${time}`))));
    assert.deepEqual(until, [undefined, '2026-11-23 13:30', '2026-11-23 13:30', undefined]);
  });

  it('are none when they are off, or begin when they end', () => {
    assert.equal(quietUntil({ ...night, on: false }, beijing('2026-11-23 23:00')), undefined);
    assert.equal(quietUntil({ on: true, from: '22:00', to: '22:00' }, beijing('2026-11-23 22:00')), undefined);
  });

  it('always end within a day, at a time that is not quiet', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((of) => of.map((n) => String(n).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(
        time,
        time,
        fc.date({ min: beijing('2026-01-01 00:00'), max: beijing('2027-01-01 00:00'), noInvalidDate: true }),
        (from, to, at) => {
          const quiet = { on: true, from, to };
          const until = quietUntil(quiet, at);
          if (!until) return;
          assert.ok(until > at && until.getTime() - at.getTime() <= 86_400_000);
          assert.equal(quietUntil(quiet, until), undefined);
        },
      ),
    );
  });
});
