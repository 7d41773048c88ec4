import type { PromiseClock } from '../model/promise-clock.js';
import type { PromiseAlarm, PromiseStage, ServiceRequest } from '../model/request.js';
import type { Holidays } from '../model/severity.js';
import { makeBusinessCalendar } from './business-calendar.js';
import { makeOpenTime, type OpenTime } from './open-time.js';
import { runOf, type Run } from './running.js';

/** Reads how the promised answers of requests stand. */
export interface PromiseClocks {
  readonly of: (request: ServiceRequest, now: Date) => PromiseClock;
  /** When to look at it next, given what was told of it already (`promise` lines in its history). */
  readonly alarmOf: (request: ServiceRequest) => PromiseAlarm | undefined;
}

const HOUR = 3_600_000;

export function makePromiseClocks(holidays: Holidays): PromiseClocks {
  const calendar = makeBusinessCalendar(holidays);

  function look(request: ServiceRequest) {
    const { dueAt, coverage } = request.promised;
    if (dueAt === undefined) return undefined;
    const open = makeOpenTime(coverage, calendar);
    const run = runOf(request, Date.parse(dueAt), open);
    return { open, run };
  }

  return {
    of(request, now) {
      const looked = look(request);
      if (!looked) return { kind: 'none' };
      const { run, open } = looked;
      if (run.kind === 'answered') return { kind: 'kept', at: run.at, inTime: run.inTime };
      if (run.kind === 'paused') return { kind: 'paused', since: run.at };
      if (run.kind === 'over') return run;
      const at = now.getTime();
      const level = at >= run.due ? 'missed' : at >= soonAt(request, run, open) ? 'soon' : 'fine';
      return { kind: 'running', dueAt: iso(run.due), level };
    },
    alarmOf(request) {
      const { run, open } = look(request) ?? {};
      if (run?.kind !== 'running' || !open) return undefined;
      const told = toldOf(request, run);
      if (told.has('missed')) return undefined;
      const soon = soonAt(request, run, open);
      return told.has('soon') || soon >= run.due ? { stage: 'missed', at: iso(run.due) } : { stage: 'soon', at: iso(soon) };
    },
  };
}

type Running = Extract<Run, { kind: 'running' }>;

function soonAt({ createdAt, promised }: ServiceRequest, { since, due }: Running, open: OpenTime): number {
  const whole = open.between(Date.parse(createdAt), Date.parse(promised.dueAt ?? createdAt));
  const quarter = whole / 4;
  const warning = whole >= HOUR ? Math.max(quarter, HOUR / 2) : quarter;
  return Math.min(due, open.after(since, open.between(since, due) - warning));
}

/** What was told of this due time, or since the clock last started. */
function toldOf({ history }: ServiceRequest, { entry, due }: Running): ReadonlySet<PromiseStage> {
  const lines = history.flatMap((line, i) => (line.kind === 'promise' && (i > entry || line.dueAt === iso(due)) ? [line.stage] : []));
  return new Set(lines);
}

const iso = (at: number) => new Date(at).toISOString();
