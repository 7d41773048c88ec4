import { readFile } from 'node:fs/promises';
import type { AuditEvent } from '../../services/ports/audit-log.js';
import { openLine } from './audit-line.js';
import { listSegments } from './segments.js';

/**
 * The events written at or after an instant, the newest first; without one, all. Lines that are damaged are left out. A clock that was set back
 * leaves earlier instants between later ones, so it ends only at a file that has nothing of that time.
 */
export async function* eventsSince(folder: string, instant: string | undefined): AsyncIterable<AuditEvent> {
  for (const { path } of [...listSegments(folder)].reverse()) {
    const lines = (await readFile(path, 'utf8')).split('\n');
    let found = false;
    for (const text of lines.reverse()) {
      const line = openLine(text);
      if (!line || (instant !== undefined && line.written < instant)) continue;
      found = true;
      if (line.action !== 'chain_broken') yield line;
    }
    if (!found) return;
  }
}
