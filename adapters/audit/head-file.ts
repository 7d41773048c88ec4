import fs from 'node:fs';
import { join } from 'node:path';
import type { Disk } from '../lowdb/disk.js';
import { replaceFile } from '../lowdb/replace-file.js';

/**
 * How far the log is known to have come, kept beside it: the chain alone cannot show that its end is missing. `settledAt` is the ISO 8601
 * instant until which everything stored had been written down.
 */
export interface Head {
  readonly v: 1;
  readonly seq: number;
  readonly hash: string;
  readonly settledAt: string;
}

const NAME = 'head.json';

/** @returns `undefined` when there is none, or what is there is not one. */
export function readHead(folder: string): Head | undefined {
  try {
    const head: unknown = JSON.parse(fs.readFileSync(join(folder, NAME), 'utf8'));
    return isHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

export async function writeHead(disk: Disk, folder: string, head: Head): Promise<void> {
  await replaceFile(disk, join(folder, NAME), Buffer.from(JSON.stringify(head)));
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null || !('v' in value) || value.v !== 1) return false;
  const { seq, hash, settledAt } = value as Partial<Record<string, unknown>>;
  return typeof seq === 'number' && typeof hash === 'string' && typeof settledAt === 'string';
}
