import assert from 'node:assert/strict';
import fc from 'fast-check';
import holidays from '../../../data/holidays.json' with { type: 'json' };
import type { Actor, HistoryEntry, RequestStatus, ServiceRequest } from '../../../services/model/request.js';
import type { Coverage, Holidays, ResponseTime } from '../../../services/model/severity.js';
import { makeBusinessCalendar } from '../../../services/promise/business-calendar.js';
import { dueAt } from '../../../services/promise/due-at.js';
import { makePromiseClocks } from '../../../services/promise/promise-clock.js';

const calendar = makeBusinessCalendar(holidays satisfies Holidays);
const clocks = makePromiseClocks(holidays);
const always: Coverage = { kind: 'always' };
const daily: Coverage = { kind: 'daily', from: '09:00', to: '24:00' };
const business: Coverage = { kind: 'business', from: '09:00', to: '18:00' };

const partner: Actor = { kind: 'partner', userId: 'u-1', name: '林悦' };
const desk: Actor = { kind: 'representative', name: '王工' };
const system: Actor = { kind: 'system', name: 'clock' };

/** `2026-11-20 17:59` in Beijing. */
const beijing = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const iso = (text: string) => beijing(text).toISOString();
const shown = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

type Promised = Pick<ServiceRequest, 'createdAt' | 'promised'>;

function promised(at: string, response: ResponseTime | undefined, coverage: Coverage): Promised {
  const due = response && dueAt(response, coverage, beijing(at), calendar).toISOString();
  const terms = { severity: 'B' as const, source: 'x', asOf: '2026-01-01', coverage };
  return { createdAt: iso(at), promised: { ...terms, ...(due ? { dueAt: due } : {}) } };
}

function request(made: Promised, ...lines: readonly HistoryEntry[]): ServiceRequest {
  const submitted: HistoryEntry = { at: made.createdAt, actor: partner, kind: 'status', to: 'submitted' };
  return { ...made, history: [submitted, ...lines] } as unknown as ServiceRequest;
}

const status = (at: string, to: RequestStatus, actor: Actor): HistoryEntry => ({ at: iso(at), actor, kind: 'status', to });
const note = (at: string, actor: Actor): HistoryEntry => ({ at: iso(at), actor, kind: 'note', note: 'x' });
const asked = (at: string) => status(at, 'waiting_on_partner', desk);
const answered = (at: string) => status(at, 'in_progress', partner);

const fourHours = promised('2026-11-23 10:00', { hours: 4 }, daily);
const level = (of: ServiceRequest, at: string) => {
  const clock = clocks.of(of, beijing(at));
  return clock.kind === 'running' ? clock.level : clock.kind;
};
const dueOf = (of: ServiceRequest, at: string) => {
  const clock = clocks.of(of, beijing(at));
  assert.equal(clock.kind, 'running');
  return clock.kind === 'running' ? shown(clock.dueAt) : '';
};

describe('the promise clock', () => {
  it('is none where no time is documented', () => {
    const none = request(promised('2026-11-23 10:00', undefined, daily));
    assert.deepEqual(clocks.of(none, beijing('2026-11-23 11:00')), { kind: 'none' });
    assert.equal(clocks.alarmOf(none), undefined);
  });

  it('is fine, then soon in the last quarter, then missed', () => {
    const open = request(fourHours);
    assert.deepEqual(
      ['12:59', '13:00', '13:59', '14:00'].map((time) => level(open, `2026-11-23 ${time}`)),
      ['fine', 'soon', 'soon', 'missed'],
    );
  });

  it('warns half an hour before when the whole is an hour', () => {
    const critical = request(promised('2026-11-23 10:00', { hours: 1 }, always));
    assert.deepEqual([level(critical, '2026-11-23 10:29'), level(critical, '2026-11-23 10:30')], ['fine', 'soon']);
  });

  it('is kept by a note of a representative, and says whether that was in time', () => {
    const inTime = request(fourHours, note('2026-11-23 14:00', desk));
    assert.deepEqual(clocks.of(inTime, beijing('2026-11-25 10:00')), { kind: 'kept', at: iso('2026-11-23 14:00'), inTime: true });
    const late = request(fourHours, status('2026-11-23 14:01', 'resolved', desk));
    assert.deepEqual(clocks.of(late, beijing('2026-11-25 10:00')), { kind: 'kept', at: iso('2026-11-23 14:01'), inTime: false });
  });

  it('is not kept by being taken on, by the relay, or by a note of the partner', () => {
    const taken: HistoryEntry = { at: iso('2026-11-23 10:10'), actor: desk, kind: 'assigned', representative: '王工' };
    const open = request(fourHours, status('2026-11-23 10:05', 'delivered', system), taken, note('2026-11-23 10:20', partner));
    assert.equal(level(open, '2026-11-23 11:00'), 'fine');
  });

  it('stands still while the partner is asked, and goes on with what was left', () => {
    const waiting = request(fourHours, asked('2026-11-23 11:00'));
    assert.deepEqual(clocks.of(waiting, beijing('2026-11-24 10:00')), { kind: 'paused', since: iso('2026-11-23 11:00') });
    assert.equal(clocks.alarmOf(waiting), undefined);
    const on = request(fourHours, asked('2026-11-23 11:00'), answered('2026-11-24 10:00'));
    assert.equal(dueOf(on, '2026-11-24 10:00'), '2026-11-24 13:00');
  });

  it('carries what is left over Beijing midnight into the hours in which somebody is there', () => {
    const on = request(fourHours, asked('2026-11-23 11:00'), answered('2026-11-23 22:30'));
    assert.equal(dueOf(on, '2026-11-23 23:00'), '2026-11-24 10:30');
    const atMidnight = request(fourHours, asked('2026-11-23 11:00'), answered('2026-11-24 00:00'));
    assert.equal(dueOf(atMidnight, '2026-11-24 01:00'), '2026-11-24 12:00');
  });

  it('leaves weekends and holidays out where the promise does', () => {
    const eve = promised('2026-09-30 15:00', { hours: 4 }, business);
    assert.equal(dueOf(request(eve), '2026-09-30 15:00'), '2026-10-08 10:00');
    const on = request(eve, asked('2026-09-30 16:00'), answered('2026-10-01 12:00'));
    assert.equal(dueOf(on, '2026-10-01 12:00'), '2026-10-08 12:00');
  });

  it('is kept by an answer given while it stood still, unless it was missed before', () => {
    const inTime = request(fourHours, asked('2026-11-23 11:00'), note('2026-11-25 11:00', desk));
    assert.deepEqual(clocks.of(inTime, beijing('2026-11-25 12:00')), { kind: 'kept', at: iso('2026-11-25 11:00'), inTime: true });
    const late = request(fourHours, asked('2026-11-23 15:00'), note('2026-11-25 11:00', desk));
    assert.deepEqual(clocks.of(late, beijing('2026-11-25 12:00')), { kind: 'kept', at: iso('2026-11-25 11:00'), inTime: false });
  });

  it('stays missed when it was missed before the question', () => {
    const on = request(fourHours, asked('2026-11-23 15:00'), answered('2026-11-23 16:00'));
    assert.equal(level(on, '2026-11-23 16:00'), 'missed');
  });

  it('is over once withdrawn', () => {
    const withdrawn = request(fourHours, asked('2026-11-23 11:00'), status('2026-11-23 12:00', 'withdrawn', partner));
    assert.deepEqual(clocks.of(withdrawn, beijing('2026-11-24 12:00')), { kind: 'over' });
    assert.equal(clocks.alarmOf(withdrawn), undefined);
  });
});

describe('the alarm of a promise', () => {
  const told = (at: string, stage: 'soon' | 'missed', due: string): HistoryEntry => ({
    at: iso(at),
    actor: system,
    kind: 'promise',
    stage,
    dueAt: iso(due),
  });

  it('is for soon first, then for missed, then for nothing', () => {
    assert.deepEqual(clocks.alarmOf(request(fourHours)), { stage: 'soon', at: iso('2026-11-23 13:00') });
    const soon = told('2026-11-23 13:00', 'soon', '2026-11-23 14:00');
    assert.deepEqual(clocks.alarmOf(request(fourHours, soon)), { stage: 'missed', at: iso('2026-11-23 14:00') });
    assert.equal(clocks.alarmOf(request(fourHours, soon, told('2026-11-23 14:00', 'missed', '2026-11-23 14:00'))), undefined);
  });

  it('is told anew when the clock runs on to another due time', () => {
    const soon = told('2026-11-23 13:00', 'soon', '2026-11-23 14:00');
    const on = request(fourHours, soon, asked('2026-11-23 13:30'), answered('2026-11-23 16:00'));
    assert.deepEqual(clocks.alarmOf(on), { stage: 'soon', at: iso('2026-11-23 16:00') });
  });

  it('is not told anew for a due time that was missed already', () => {
    const missed = told('2026-11-23 14:00', 'missed', '2026-11-23 14:00');
    assert.equal(clocks.alarmOf(request(fourHours, missed, asked('2026-11-23 15:00'), answered('2026-11-23 16:00'))), undefined);
  });
});

describe('the promise clock, whatever happens', () => {
  const minutes = (most: number) => fc.integer({ min: 0, max: most });
  const start = beijing('2026-01-01 00:00').getTime();
  const at = (base: number, plus: number) => new Date(base + plus * 60_000).toISOString();
  const coverage = fc.constantFrom(always, daily, business);
  const response = fc.constantFrom<ResponseTime>({ hours: 1 }, { hours: 4 }, { hours: 20 }, { businessDays: 1 }, { businessDays: 3 });
  const pauses = fc.array(fc.tuple(minutes(3_000), minutes(20_000)), { maxLength: 4 });
  const made = fc.tuple(minutes(500_000), response, coverage).map(([minute, time, hours]): Promised => {
    const createdAt = at(start, minute);
    const due = dueAt(time, hours, new Date(createdAt), calendar).toISOString();
    return { createdAt, promised: { severity: 'B', source: 'x', asOf: '2026-01-01', coverage: hours, dueAt: due } };
  });

  function paused(of: Promised, gaps: readonly (readonly [number, number])[]): ServiceRequest {
    let now = Date.parse(of.createdAt);
    const lines = gaps.flatMap(([before, long]): HistoryEntry[] => {
      const from = at(now, before);
      const to = at(now, before + long);
      now = Date.parse(to);
      return [
        { at: from, actor: desk, kind: 'status', to: 'waiting_on_partner' },
        { at: to, actor: partner, kind: 'status', to: 'in_progress' },
      ];
    });
    return request(of, ...lines);
  }
  function due(of: ServiceRequest): number {
    const clock = clocks.of(of, new Date(start));
    assert.ok(clock.kind === 'running');
    return Date.parse(clock.dueAt);
  }

  it('is never due earlier for having been paused', () => {
    fc.assert(fc.property(made, pauses, (of, gaps) => assert.ok(due(paused(of, gaps)) >= Date.parse(of.promised.dueAt ?? ''))));
  });

  it('is never due earlier for a longer last pause', () => {
    fc.assert(
      fc.property(made, pauses, minutes(3_000), minutes(9_000), minutes(9_000), (of, gaps, before, long, longer) => {
        assert.ok(due(paused(of, [...gaps, [before, long + longer]])) >= due(paused(of, [...gaps, [before, long]])));
      }),
    );
  });

  it('only gets worse while nothing happens', () => {
    const order = ['fine', 'soon', 'missed'];
    fc.assert(
      fc.property(made, pauses, minutes(40_000), minutes(40_000), (of, gaps, sooner, more) => {
        const changed = paused(of, gaps);
        const rank = (plus: number) => {
          const clock = clocks.of(changed, new Date(at(Date.parse(of.createdAt), plus)));
          return clock.kind === 'running' ? order.indexOf(clock.level) : -1;
        };
        assert.ok(rank(sooner) <= rank(sooner + more));
      }),
    );
  });

  it('has its alarm exactly where the level changes', () => {
    fc.assert(
      fc.property(made, pauses, (of, gaps) => {
        const changed = paused(of, gaps);
        const alarm = clocks.alarmOf(changed);
        assert.ok(alarm);
        const instant = Date.parse(alarm.at);
        const levelAt = (ms: number) => {
          const clock = clocks.of(changed, new Date(ms));
          return clock.kind === 'running' ? clock.level : clock.kind;
        };
        assert.notEqual(levelAt(instant), 'fine');
        if (alarm.stage === 'soon') assert.equal(levelAt(instant - 1), 'fine');
      }),
    );
  });
});
