import { makeIdMap, type IdMap } from '../../services/customers/sync/id-map.js';
import type { SyncState } from '../../services/model/sync-state.js';
import { decodeLine, isHeadOf, type CustomerLine } from './customer-lines.js';
import { isMissing } from './file-descriptor.js';
import { scanLines } from './scan-lines.js';

/** What a customer file holds, without the customers themselves. */
export interface CustomerSurvey {
  /** The number of the line that has a kept customer as it is now. */
  readonly lineOf: Pick<IdMap<number>, 'get' | 'size'>;
  /** What the pass under way has listed. */
  readonly listed: Pick<IdMap<true>, 'has'>;
  readonly state?: SyncState;
  /** Bytes of whole lines; the head's among them. */
  readonly size: number;
  /** Bytes, about, that the file would have if it held only what is kept. */
  readonly alive: number;
  /** Why the file cannot be trusted as it is. */
  readonly problem?: 'no head' | 'not what belongs in it';
}

export const NOTHING_KEPT: CustomerSurvey = { lineOf: makeIdMap(), listed: makeIdMap(), size: 0, alive: 0 };

/** Reads the file through once. */
export async function surveyCustomers(partnerId: string, path: string): Promise<CustomerSurvey> {
  const lineOf = makeIdMap<number>();
  const listed = makeIdMap<true>();
  let state: SyncState | undefined;
  let problem: CustomerSurvey['problem'];
  let size = 0;
  let puts = { customers: 0, bytes: 0 };

  try {
    for await (const { number, line, bytes, end } of readCustomerLines(partnerId, path)) {
      size = end;
      if (line === undefined) {
        problem ??= number === 0 ? 'no head' : 'not what belongs in it';
        if (number === 0) break;
        continue;
      }
      take(line, number);
      if (line.put) puts = { customers: puts.customers + line.put.length, bytes: puts.bytes + bytes - bytesOfIds(line.listed) };
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const alive = puts.customers === 0 ? 0 : Math.ceil((puts.bytes / puts.customers) * lineOf.size);
  return { lineOf, listed, size, alive, ...(state ? { state } : {}), ...(problem ? { problem } : {}) };

  function take(line: CustomerLine, number: number): void {
    for (const { customer } of line.put ?? []) lineOf.set(customer.id, number);
    for (const id of line.remove ?? []) lineOf.delete(id);
    if (line.state) {
      state = line.state;
      if (!line.state.pass) listed.clear();
    }
    for (const id of line.listed ?? []) listed.set(id, true);
  }
}

/** With quotes and comma. */
function bytesOfIds(ids: readonly string[] = []): number {
  return ids.reduce((bytes, id) => bytes + id.length + 3, 0);
}

interface NumberedLine {
  /** The head's is 0. */
  readonly number: number;
  /** Absent for one that is not what belongs in the file. */
  readonly line?: CustomerLine;
  readonly bytes: number;
  readonly end: number;
}

/** Every whole line of the file, decoded. Rejects with the file system's error. */
export async function* readCustomerLines(partnerId: string, path: string): AsyncGenerator<NumberedLine> {
  let number = 0;
  let before = 0;
  for await (const { text, end } of scanLines(path)) {
    const line = number > 0 ? decodeLine(partnerId, text) : isHeadOf(partnerId, text) ? {} : undefined;
    yield { number, ...(line ? { line } : {}), bytes: end - before, end };
    number += 1;
    before = end;
  }
}
