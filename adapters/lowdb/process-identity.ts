import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Tells a process from every other one, also from a later one with the same id, where the system says when a process started. */
export interface ProcessIdentity {
  readonly pid: number;
  /** The machine and, on Linux, the PID namespace (a container has its own): outside of it, `pid` means nothing. */
  readonly where: string;
  /** When it started, in the system's own unit; absent where that is not known. */
  readonly started?: string | undefined;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, where: here(), started: startOf(process.pid) };
}

/** Whether that process runs. `undefined`: it cannot be known from here, or only that *some* process with its id runs. */
export function isRunning(other: ProcessIdentity): boolean | undefined {
  if (other.where !== here()) return undefined;
  try {
    process.kill(other.pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  const started = startOf(other.pid);
  return started === undefined || other.started === undefined ? undefined : started === other.started;
}

function here(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** Field 22 of proc(5)'s stat, clock ticks since boot; the name before it may hold blanks and brackets. A zombie has ended, for us. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : fields[19];
  } catch {
    return undefined;
  }
}
