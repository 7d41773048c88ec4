import { join } from 'node:path';
import type { AuditBook } from '../../services/ports/audit-log.js';
import type { BlobStore } from '../../services/ports/blob-store.js';
import type { Clock } from '../../services/ports/clock.js';
import type { ConversationLog } from '../../services/ports/conversation-log.js';
import type { CustomerStore } from '../../services/ports/customer-store.js';
import type { KeyValueStore } from '../../services/ports/key-value-store.js';
import type { RequestStore } from '../../services/ports/request-store.js';
import { openAuditBook } from '../audit/audit-book.js';
import { makeBlobStore } from './blob-store.js';
import { openConversationLog } from './conversation-log.js';
import { makeCustomerStore } from './customer-store.js';
import { DataFolderError } from './data-folder-error.js';
import type { DataFolderErrorCode } from './data-folder-error.js';
import { makeDisk } from './disk.js';
import { lockFolder } from './folder-lock.js';
import { checkFormat } from './folder-format.js';
import { openKeyValueStore } from './key-value-store.js';
import { replaceFile } from './replace-file.js';
import { openRequestStore } from './request-store.js';
import type { Report } from './store-event.js';
import { cleanFolder } from './walk-folder.js';

export interface LowdbStore {
  readonly keyValues: KeyValueStore;
  readonly requests: RequestStore;
  readonly conversations: ConversationLog;
  readonly blobs: BlobStore;
  readonly audit: AuditBook;
  readonly customers: CustomerStore;
  /** Resolves when the folder can be written to; rejects with the reason when not. For `/readyz`. */
  ready(): Promise<void>;
  /** Waits for the writes under way and gives the folder back; writes reject with `data_folder_closed` from then on. */
  close(): Promise<void>;
}

export interface DataFolderOptions {
  /** Whether a write is acknowledged only once it would outlive a power cut; without, it outlives the process. */
  readonly fsync: boolean;
  readonly report: Report;
  /** Names the files that are set aside; the system's when absent. */
  readonly clock?: Clock;
}

/**
 * Opens the embedded store in `dir`, which is made when it is missing, for this process alone.
 * Rejects with a `DataFolderError`: `data_folder_unusable`, `data_folder_in_use`, `data_folder_newer` or `data_folder_older`, or with the file system's error.
 */
export async function openDataFolder(
  dir: string,
  { fsync, report, clock = { now: () => new Date() } }: DataFolderOptions,
): Promise<LowdbStore> {
  let barred: DataFolderErrorCode | undefined;
  const release = await lockFolder(dir, () => {
    barred = 'data_folder_lost';
    report({ event: 'store.lock_lost', path: dir });
  });
  const assertWritable = (): void => {
    if (barred !== undefined) throw new DataFolderError(barred, dir);
  };
  const disk = makeDisk({ fsync, report, clock, assertWritable });

  try {
    await checkFormat(disk, dir);
    await cleanFolder(join(dir, 'conversations'));
    await cleanFolder(join(dir, 'blobs'));
    await cleanFolder(join(dir, 'audit'));
    await cleanFolder(join(dir, 'customers'));
    return {
      keyValues: await openKeyValueStore(disk, join(dir, 'state')),
      requests: await openRequestStore(disk, join(dir, 'requests')),
      conversations: await openConversationLog(disk, join(dir, 'conversations')),
      blobs: makeBlobStore(disk, join(dir, 'blobs')),
      audit: await openAuditBook(disk, join(dir, 'audit')),
      customers: makeCustomerStore(disk, join(dir, 'customers')),
      ready: () => replaceFile(disk, join(dir, 'probe'), Buffer.from('ok')),
      async close() {
        if (barred !== undefined) return;
        await disk.idle();
        barred = 'data_folder_closed';
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}
