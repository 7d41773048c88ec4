import fs from 'node:fs';
import { join } from 'node:path';
import { isMissing } from '../lowdb/file-descriptor.js';

const NAME = /^audit-(\d{12})\.jsonl$/;

/** A file of the chain; `first` is the number of its first line. */
export interface Segment {
  readonly path: string;
  readonly name: string;
  readonly first: number;
}

export function segmentAt(folder: string, first: number): Segment {
  const name = `audit-${String(first).padStart(12, '0')}.jsonl`;
  return { path: join(folder, name), name, first };
}

/** The oldest first; a folder that is not there has none. */
export function listSegments(folder: string): readonly Segment[] {
  try {
    return fs
      .readdirSync(folder)
      .flatMap((name) => {
        const first = NAME.exec(name)?.[1];
        return first === undefined ? [] : [segmentAt(folder, Number(first))];
      })
      .sort((a, b) => a.first - b.first);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
