import fs from 'node:fs';
import type { SyncState } from '../../services/model/sync-state.js';
import type { CustomerChange, KeptCustomer } from '../../services/ports/customer-store.js';
import { appendFile } from './append-file.js';
import { compactCustomers, keptCustomers } from './compact-customers.js';
import { encodeChange, headLine } from './customer-lines.js';
import { NOTHING_KEPT, surveyCustomers, type CustomerSurvey } from './customer-survey.js';
import { DataFolderError } from './data-folder-error.js';
import type { Disk } from './disk.js';
import { setAside } from './read-file.js';

/** What a file may hold besides twice what is kept before it is written anew. */
const SLACK_BYTES = 256 * 1024;

/** One partner's customers in a file to which lines are added. Its calls must not overlap. */
export interface CustomerFile {
  readonly state: SyncState | undefined;
  read(): AsyncIterable<readonly KeptCustomer[]>;
  write(change: CustomerChange): Promise<void>;
  /** Whether it may hold more than twice what is kept. */
  readonly isLoose: boolean;
  /** Writes it anew when it does. Never rejects. */
  tighten(): Promise<void>;
}

/** Makes whole what is found damaged: a line without its end goes; of a file with a line that is not what belongs in it, the good ones stay. */
export async function openCustomerFile(disk: Disk, path: string, partnerId: string): Promise<CustomerFile> {
  /** Of what is in the file, as long as nothing is written: most are read once, right after they were opened. */
  let survey: CustomerSurvey | undefined = await repaired();
  let { size, alive, state } = survey;
  let each = alive / Math.max(1, survey.lineOf.size);

  return {
    get state() {
      return state;
    },
    async *read() {
      const found = (survey ??= await surveyCustomers(partnerId, path));
      if (size === 0) return;
      for await (const batch of keptCustomers(partnerId, path, found)) {
        yield batch.map((one) => (found.listed.has(one.customer.id) ? { ...one, listed: true } : one));
      }
      survey = undefined;
    },
    async write(change) {
      for (const line of encodeChange(change)) {
        await append(line);
        await new Promise(setImmediate);
      }
      state = change.state ?? state;
      alive = Math.max(0, alive - each * (change.remove?.length ?? 0));
    },
    get isLoose() {
      // What a pass under way lists is needed until its end.
      return state?.pass === undefined && size > 2 * alive + SLACK_BYTES;
    },
    async tighten() {
      try {
        const found = await surveyCustomers(partnerId, path);
        alive = found.alive;
        each = alive / Math.max(1, found.lineOf.size);
        if (state?.pass !== undefined || size <= 2 * alive + SLACK_BYTES) return;
        size = await compactCustomers(disk, partnerId, { from: path, to: path }, { survey: found, state });
        survey = undefined;
      } catch (error) {
        alive = size;
        if (error instanceof DataFolderError) return;
        disk.report({ event: 'store.not_compacted', path, reason: error instanceof Error ? error.message : String(error) });
      }
    },
  };

  async function append(line: string): Promise<void> {
    survey = undefined;
    const bytesFor = (end: number) => Buffer.from(end === 0 ? headLine(partnerId) + line : line);
    let bytes = bytesFor(size);
    if (!(await appendFile(disk, path, size, bytes))) {
      // A write that failed before this one left something behind.
      ({ size } = await repaired());
      bytes = bytesFor(size);
      if (!(await appendFile(disk, path, size, bytes))) throw new Error(`${path} is not as it was written`);
    }
    size += bytes.length;
  }

  async function repaired(): Promise<CustomerSurvey> {
    const found = await surveyCustomers(partnerId, path);
    if (found.problem === undefined) {
      cutAt(found.size);
      return found;
    }
    disk.assertWritable();
    const from = setAside(disk, path, found.problem);
    if (found.lineOf.size === 0) return NOTHING_KEPT;
    // How far the last pass was is not to be trusted either: the next one lists everything.
    await compactCustomers(disk, partnerId, { from, to: path }, { survey: found });
    return surveyCustomers(partnerId, path);
  }

  function cutAt(end: number): void {
    const { size: found } = fs.statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
    if (found === end && end > 0) return;
    if (found > 0) disk.assertWritable();
    if (end === 0) fs.rmSync(path, { force: true });
    else fs.truncateSync(path, end);
  }
}
