import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DataFilesError, type Problem } from './problems.js';
import { readJson } from './read-json.js';

const FILE = 'support-topics.json';
const text = z.string().trim().min(1);

const supportTopicsFile = z.strictObject({
  source: text,
  asOf: z.iso.date(),
  fallback: text,
  topics: z.array(z.strictObject({ topic: text, serviceIds: z.array(text).min(1) })),
});

/** Which subject of Partner Center's list a service's requests go under; where several are named for one, the first that is in the list. */
export interface SupportTopics {
  readonly fallback: string;
  readonly topics: readonly { readonly topic: string; readonly serviceIds: readonly string[] }[];
}

/** Reads `support-topics.json`; without the file everything goes under `Other`. Throws `DataFilesError` that names every problem. */
export function readSupportTopics(dir: string, services: readonly { readonly id: string }[]): SupportTopics {
  if (!existsSync(join(dir, FILE))) return { fallback: 'Other', topics: [] };
  const problems: Problem[] = [];
  const read = readJson(dir, FILE, supportTopicsFile, (problem) => void problems.push(problem));
  const known = new Set(services.map(({ id }) => id));
  read?.topics.forEach(({ serviceIds }, at) =>
    serviceIds.forEach((id, n) => {
      if (known.has(id)) return;
      const path = `topics[${at}].serviceIds[${n}]`;
      problems.push({ file: FILE, path, problem: `there is no service ${id}`, mend: 'correct the id, or add the service' });
    }),
  );
  if (!read || problems.length > 0) throw new DataFilesError(dir, problems);
  return read;
}
