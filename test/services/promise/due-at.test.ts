import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Coverage, Holidays, ResponseTime } from '../../../services/model/severity.js';
import { makeBusinessCalendar } from '../../../services/promise/business-calendar.js';
import { dueAt } from '../../../services/promise/due-at.js';
import holidays from '../../../data/holidays.json' with { type: 'json' };

const calendar = makeBusinessCalendar(holidays satisfies Holidays);
const daily: Coverage = { kind: 'daily', from: '09:00', to: '24:00' };
const business: Coverage = { kind: 'business', from: '09:00', to: '18:00' };
const always: Coverage = { kind: 'always' };

/** `2026-11-20 17:59` in Beijing. */
function beijing(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`);
}

function due(response: ResponseTime, coverage: Coverage, now: string): string {
  const at = dueAt(response, coverage, beijing(now), calendar);
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

describe('dueAt, hours', () => {
  it('is the plain time later when somebody is always there', () => {
    assert.equal(due({ hours: 1 }, always, '2026-11-22 23:30'), '2026-11-23 00:30');
  });

  it('runs through weekends and holidays when the coverage is daily', () => {
    assert.equal(due({ hours: 4 }, daily, '2026-10-03 10:00'), '2026-10-03 14:00');
  });

  it('may end exactly at 24:00', () => {
    assert.equal(due({ hours: 4 }, daily, '2026-11-23 20:00'), '2026-11-24 00:00');
  });

  it('carries what is left at 24:00 over to 09:00', () => {
    assert.equal(due({ hours: 4 }, daily, '2026-11-23 20:01'), '2026-11-24 09:01');
  });

  it('starts at 09:00 when it is received at Beijing midnight', () => {
    assert.equal(due({ hours: 4 }, daily, '2026-11-24 00:00'), '2026-11-24 13:00');
  });

  it('starts at once when it is received a minute before Beijing midnight', () => {
    assert.equal(due({ hours: 4 }, daily, '2026-11-23 23:59'), '2026-11-24 12:59');
  });

  it('leaves the weekend out in business hours', () => {
    assert.equal(due({ hours: 2 }, business, '2026-11-20 17:00'), '2026-11-23 10:00');
  });

  it('needs several days for more hours than a day has', () => {
    assert.equal(due({ hours: 20 }, business, '2026-11-23 09:00'), '2026-11-25 11:00');
  });
});

describe('dueAt, business days', () => {
  const one = { businessDays: 1 };

  it('gives the whole next business day on Friday at 17:59', () => {
    assert.equal(due(one, business, '2026-11-20 17:59'), '2026-11-23 18:00');
  });

  it('gives the same on Friday after hours and on Saturday', () => {
    assert.equal(due(one, business, '2026-11-20 18:01'), '2026-11-23 18:00');
    assert.equal(due(one, business, '2026-11-21 12:00'), '2026-11-23 18:00');
  });

  it('counts today when today has not opened yet, up to the minute of opening', () => {
    assert.equal(due(one, business, '2026-11-20 08:00'), '2026-11-20 18:00');
    assert.equal(due(one, business, '2026-11-20 09:00'), '2026-11-20 18:00');
    assert.equal(due(one, business, '2026-11-20 09:01'), '2026-11-23 18:00');
  });

  it('goes by the date in Beijing, not in UTC', () => {
    assert.equal(due(one, business, '2026-11-23 00:00'), '2026-11-23 18:00');
    assert.equal(due(one, business, '2026-11-22 23:59'), '2026-11-23 18:00');
  });

  it('works on the Saturday before Spring Festival, which is swapped', () => {
    assert.equal(due(one, business, '2026-02-13 10:00'), '2026-02-14 18:00');
  });

  it('leaves the nine days of Spring Festival out', () => {
    assert.equal(due(one, business, '2026-02-14 10:00'), '2026-02-24 18:00');
  });

  it('works on the swapped Saturday after National Day', () => {
    assert.equal(due({ businessDays: 3 }, business, '2026-09-30 17:00'), '2026-10-10 18:00');
  });

  it('counts by the calendar and ends with the hours where the coverage is daily', () => {
    assert.equal(due(one, daily, '2026-11-20 17:59'), '2026-11-24 00:00');
    assert.equal(due(one, daily, '2026-11-21 12:00'), '2026-11-24 00:00');
    assert.equal(due({ businessDays: 3 }, daily, '2026-11-23 10:00'), '2026-11-27 00:00');
  });
});

describe('dueAt, whatever the terms', () => {
  const hhmm = fc
    .integer({ min: 0, max: 24 * 60 })
    .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
  const window = fc.tuple(hhmm, hhmm).filter(([a, b]) => a < b);
  const coverages = fc.oneof(
    fc.constant(always),
    fc
      .record({ kind: fc.constantFrom('daily' as const, 'business' as const), hours: window })
      .map(({ kind, hours: [from, to] }): Coverage => ({ kind, from, to })),
  );
  const responses: fc.Arbitrary<ResponseTime> = fc.oneof(
    fc.record({ hours: fc.integer({ min: 1, max: 48 }) }),
    fc.record({ businessDays: fc.integer({ min: 1, max: 10 }) }),
  );
  const instants = fc.date({ min: new Date('2025-12-20T00:00:00Z'), max: new Date('2027-03-01T00:00:00Z'), noInvalidDate: true });

  /** Written with Intl rather than with the code's own arithmetic. */
  function isCovered(at: Date, coverage: Coverage): boolean {
    if (coverage.kind === 'always') return true;
    const parts = (instant: Date) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' }).format(instant).split(' ');
    // The last instant of a day's hours belongs to them, so look a millisecond back when that lands on the closing time.
    const worked = (instant: Date) => {
      const [date = '', time = ''] = parts(instant);
      const weekday = new Date(date).getUTCDay();
      const off = holidays.daysOff.includes(date) || ((weekday === 0 || weekday === 6) && !holidays.workingDays.includes(date));
      return time >= `${coverage.from}:00` && time < `${coverage.to}:00` && (coverage.kind === 'daily' || !off);
    };
    return worked(at) || worked(new Date(at.getTime() - 1));
  }

  it('falls inside the coverage and after now', () => {
    fc.assert(
      fc.property(responses, coverages, instants, (response, coverage, now) => {
        const at = dueAt(response, coverage, now, calendar);
        assert.ok(at > now);
        assert.ok(isCovered(at, coverage), at.toISOString());
      }),
      { numRuns: 500 },
    );
  });

  it('is never earlier for what is received later', () => {
    fc.assert(
      fc.property(responses, coverages, instants, fc.integer({ min: 0, max: 5 * 86_400_000 }), (response, coverage, now, later) => {
        const first = dueAt(response, coverage, now, calendar);
        assert.ok(dueAt(response, coverage, new Date(now.getTime() + later), calendar) >= first);
      }),
      { numRuns: 500 },
    );
  });

  it('is never earlier for a longer response', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), coverages, instants, (n, coverage, now) => {
        assert.ok(dueAt({ hours: n + 1 }, coverage, now, calendar) > dueAt({ hours: n }, coverage, now, calendar));
        assert.ok(dueAt({ businessDays: n + 1 }, coverage, now, calendar) > dueAt({ businessDays: n }, coverage, now, calendar));
      }),
    );
  });
});
