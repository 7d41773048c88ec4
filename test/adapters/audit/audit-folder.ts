import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAuditBook } from '../../../adapters/audit/audit-book.js';
import { makeDisk } from '../../../adapters/lowdb/disk.js';
import type { StoreEvent } from '../../../adapters/lowdb/store-event.js';
import type { AuditBook, AuditEvent } from '../../../services/ports/audit-log.js';
import { ManualClock } from '../../fakes/manual-clock.js';

/** An audit log for one test, its files, and what it reported. */
export function makeAuditFolder({ segmentBytes = 2_000, fsync = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const events: StoreEvent[] = [];
  const clock = new ManualClock();
  const faults: { write?: Error } = {};
  const assertWritable = () => {
    if (faults.write) throw faults.write;
  };
  const disk = makeDisk({ fsync, report: (event) => void events.push(event), clock, assertWritable });
  const segments = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .sort();
  return {
    folder,
    events,
    clock,
    faults,
    segments,
    open: (): Promise<AuditBook> => openAuditBook(disk, folder, { segmentBytes }),
    read: (name: string) => readFileSync(join(folder, name)),
    write: (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes),
    lines: () => segments().flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type AuditFolder = ReturnType<typeof makeAuditFolder>;

export function event(n: number): AuditEvent {
  const at = new Date(Date.UTC(2026, 10, 23, 2, 0, n)).toISOString();
  return {
    at,
    actor: { kind: 'representative', name: '王雷' },
    action: 'changed',
    partnerId: 'p1',
    requestId: `r${n}`,
    entry: n,
    detail: 'note',
  };
}

export const eventsUpTo = (count: number) => Array.from({ length: count }, (_, n) => event(n));
