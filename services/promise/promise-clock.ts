import type { PromiseAlarm, PromiseStage, ServiceRequest } from '../model/request.js';
import type { Holidays } from '../model/severity.js';
import { makeBusinessCalendar } from './business-calendar.js';
import { makeOpenTime, type OpenTime } from './open-time.js';
import { runOf, type Run } from './running.js';

/**
 * How the promised answer stands. The clock runs from the submission until a representative has answered (a note, or a status that says work
 * goes on or is done), stands still while the partner is asked for something, and then runs on with what was left.
 */
export type PromiseClock =
  /** No time is documented for this severity. */
  | { readonly kind: 'none' }
  /**
   * `soon` from when at most a quarter of the whole time is left, but for half an hour at least where the whole is an hour or more; time is
   * counted in the promise's coverage, so a warning does not fall into a night in which nobody could act on it. `missed` from `dueAt` on.
   */
  | { readonly kind: 'running'; readonly dueAt: string; readonly level: 'fine' | 'soon' | 'missed' }
  | { readonly kind: 'paused'; readonly since: string }
  | { readonly kind: 'kept'; readonly at: string; readonly inTime: boolean }
  /** Over without an answer: withdrawn. */
  | { readonly kind: 'over' };

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
