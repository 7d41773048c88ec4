import fs from 'node:fs';
import { dirname } from 'node:path';
import type { SyncState } from '../../services/model/sync-state.js';
import type { KeptCustomer } from '../../services/ports/customer-store.js';
import { encodeChange, headLine } from './customer-lines.js';
import { readCustomerLines, type CustomerSurvey } from './customer-survey.js';
import type { Disk } from './disk.js';
import { openMakingFolder, syncFile, syncFolder, writeAll } from './file-descriptor.js';
import { TEMPORARY } from './replace-file.js';

interface Paths {
  /** What the survey is of. */
  readonly from: string;
  readonly to: string;
}

/** The customers of a surveyed file, each as it is now, a line at a time. */
export async function* keptCustomers(partnerId: string, path: string, { lineOf }: CustomerSurvey): AsyncGenerator<readonly KeptCustomer[]> {
  for await (const { number, line } of readCustomerLines(partnerId, path)) {
    const kept = line?.put?.filter(({ customer }) => lineOf.get(customer.id) === number) ?? [];
    if (kept.length > 0) yield kept;
  }
}

/**
 * Writes what is kept to a file of its own and puts that in the place of `to`, wholly or not at all. A piece at a time, so that neither memory nor
 * anybody's patience depends on how much it is.
 * @returns the bytes it has then.
 */
export async function compactCustomers(
  disk: Disk,
  partnerId: string,
  { from, to }: Paths,
  { survey, state }: { readonly survey: CustomerSurvey; readonly state?: SyncState | undefined },
): Promise<number> {
  const beside = `${to}.${process.pid}${TEMPORARY}`;
  disk.assertWritable();
  const fd = openMakingFolder(beside, 'w');
  let size = 0;
  function write(text: string): void {
    const bytes = Buffer.from(text);
    writeAll(fd, bytes);
    size += bytes.length;
  }
  try {
    try {
      write(headLine(partnerId));
      for await (const put of inLines(keptCustomers(partnerId, from, survey))) for (const line of encodeChange({ put })) write(line);
      if (state) for (const line of encodeChange({ state })) write(line);
      if (disk.fsync) await syncFile(fd);
    } finally {
      fs.closeSync(fd);
    }
    disk.assertWritable();
    fs.renameSync(beside, to);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
  if (disk.fsync) await syncFolder(dirname(to));
  return size;
}

/** Few customers of many lines together in one. */
async function* inLines(batches: AsyncIterable<readonly KeptCustomer[]>): AsyncGenerator<readonly KeptCustomer[]> {
  let waiting: readonly KeptCustomer[] = [];
  for await (const batch of batches) {
    waiting = [...waiting, ...batch];
    if (waiting.length < 500) continue;
    yield waiting;
    waiting = [];
  }
  if (waiting.length > 0) yield waiting;
}
