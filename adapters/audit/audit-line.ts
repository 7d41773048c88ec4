import { createHash } from 'node:crypto';
import type { AuditEvent } from '../../services/ports/audit-log.js';

/** What a chain begins with in the place of a hash. */
export const NOTHING = '0'.repeat(64);

/** What comes at the end of every line, of a fixed length, so that what was hashed is known to the byte. */
const SEAL = /,"hash":"([0-9a-f]{64})"\}$/;

/** The log's own remark, in the first line of a segment, that what comes before it is not as it was left; `prev` is then the digest of that. */
export interface BreakNoted {
  readonly action: 'chain_broken';
  readonly detail: string;
}

/** Where a line stands in the chain. `written` is the ISO 8601 instant of that, which may be later than the event. */
export interface Link {
  readonly seq: number;
  readonly prev: string;
  readonly written: string;
}

export type AuditLine = Link & (AuditEvent | BreakNoted);

/** The line's text, without an end of line, and its hash: the SHA-256 of all that stands before it, the hash of the line before included. */
export function sealLine({ seq, prev, written, ...event }: AuditLine): { readonly text: string; readonly hash: string } {
  const body = JSON.stringify({ seq, prev, written, ...event });
  const hash = sha256(body);
  return { text: `${body.slice(0, -1)},"hash":"${hash}"}`, hash };
}

/** @returns `undefined` for what is no line of ours, or not as it was written. */
export function openLine(text: string): (AuditLine & { readonly hash: string }) | undefined {
  const hash = SEAL.exec(text)?.[1];
  if (hash === undefined) return undefined;
  const body = text.replace(SEAL, '}');
  if (sha256(body) !== hash) return undefined;
  return { ...(JSON.parse(body) as AuditLine), hash };
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
