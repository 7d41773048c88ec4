import type { KeyValueStore } from '../ports/key-value-store.js';

/** How far a partner's service requests were read. */
export interface PollPosition {
  /** The latest change that was read, by the clock over there (ISO 8601); absent before the first. */
  readonly since?: string;
  /** Our requests whose counterparts were read up to there. One that is not among them is read from its beginning. */
  readonly known: readonly string[];
}

const keyOf = (partnerId: string) => `${partnerId}/service-request-poll`;

/** What is not there, or not readable, is the beginning: reading again changes nothing. */
export async function readPosition(keyValues: Pick<KeyValueStore, 'read'>, partnerId: string): Promise<PollPosition> {
  const json = await keyValues.read(keyOf(partnerId));
  try {
    const { since, known } = JSON.parse(json ?? '{}') as { since?: unknown; known?: unknown };
    if (!Array.isArray(known)) return { known: [] };
    return { ...(typeof since === 'string' ? { since } : {}), known: known.filter((id) => typeof id === 'string') };
  } catch {
    return { known: [] };
  }
}

/** Resolves when durable. */
export function writePosition(keyValues: Pick<KeyValueStore, 'write'>, partnerId: string, position: PollPosition): Promise<void> {
  return keyValues.write(keyOf(partnerId), JSON.stringify({ v: 1, ...position }));
}
