import { Low } from 'lowdb';
import type { ServiceRequest } from '../../services/model/request.js';
import type { Disk } from './disk.js';
import { fileOf } from './file-name.js';
import { makeJsonFile } from './json-file.js';
import { removeFile } from './remove-file.js';

export const REQUEST_FILE = '.json';

/** One request on the disk, its outbox entry in the same file. */
interface Stored {
  readonly v: 1;
  readonly request?: ServiceRequest;
}

export interface RequestFiles {
  /** @returns `undefined` when there is none, or what is there was not readable and set aside. */
  read(requestId: string): Promise<ServiceRequest | undefined>;
  readAt(path: string): Promise<ServiceRequest | undefined>;
  /** Writes `next`; when that fails, makes sure that `former` is what is on the disk, and rejects. */
  write(next: ServiceRequest, former: ServiceRequest | undefined): Promise<void>;
}

export function makeRequestFiles(disk: Disk, folder: string): RequestFiles {
  const pathOf = (requestId: string): string => fileOf(folder, requestId, REQUEST_FILE);
  const open = (path: string): Low<Stored> => new Low<Stored>(makeJsonFile(disk, path, isStored), { v: 1 });

  return {
    read: (requestId) => readAt(pathOf(requestId)),
    readAt,
    async write(next, former) {
      const path = pathOf(next.id);
      try {
        await put(path, next);
      } catch (error) {
        await undo(path, former);
        throw error;
      }
    },
  };

  async function readAt(path: string): Promise<ServiceRequest | undefined> {
    const low = open(path);
    await low.read();
    return low.data.request;
  }

  async function put(path: string, request: ServiceRequest): Promise<void> {
    const low = open(path);
    low.data = { v: 1, request };
    await low.write();
  }

  /** A replacement that failed may have taken its place already, when only its folder could not be synced. */
  async function undo(path: string, former: ServiceRequest | undefined): Promise<void> {
    try {
      if (former === undefined) await removeFile(disk, path);
      else if (JSON.stringify(await readAt(path)) !== JSON.stringify(former)) await put(path, former);
    } catch (error) {
      disk.report({ event: 'store.undo_failed', path, reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null || !('v' in value) || value.v !== 1 || !('request' in value)) return false;
  const request = value.request as Partial<ServiceRequest> | null;
  return (
    request?.v === 1 &&
    [request.id, request.partnerId, request.number, request.createdAt, request.customer?.id].every((part) => typeof part === 'string')
  );
}
