import type { ListedServiceRequest, RemoteNote } from '../model/remote-service-request.js';
import type { ServiceRequest } from '../model/request.js';

/**
 * What a service request is found again by where there is no idempotency key: our number, read aloud and unique in one deployment, and the
 * beginning of the request's GUID, so that two deployments for one partner do not take each other's. Plain ASCII, which nothing on the way changes.
 */
export function requestMark({ number, id }: Pick<ServiceRequest, 'number' | 'id'>): string {
  return `[${number}/${id.slice(0, 8)}]`;
}

const REQUEST_MARK = /\[SR-\d{6}-[0-9A-Z]{4,6}\/[0-9a-f]{8}\]/u;

/** The mark that a service request carries, ours or another request's. @returns `undefined` when it carries none. */
export function markOf({ title, description }: Pick<ListedServiceRequest, 'title' | 'description'>): string | undefined {
  return REQUEST_MARK.exec(title ?? '')?.[0] ?? REQUEST_MARK.exec(description?.split('\n').at(-1) ?? '')?.[0];
}

/** What a note is found again by: the line of history that it tells, and which part of it where one note cannot hold it all. */
export function noteMark({ number }: Pick<ServiceRequest, 'number'>, entry: number, part?: number): string {
  return `(${number}/${entry}${part === undefined ? '' : `.${part}`})`;
}

/**
 * Tells the notes that we wrote, for any line of that request's history: the first that ends with a mark, and what is the same word for word. One
 * that ends so and is neither quotes us.
 */
export function ourNotesOf({ number }: Pick<ServiceRequest, 'number'>, notes: readonly RemoteNote[]): ReadonlySet<RemoteNote> {
  const firsts = new Map<string, string>();
  const ours = new Set<RemoteNote>();
  for (const note of [...notes].sort(byDate)) {
    const text = note.text.trimEnd();
    const [mark, of] = /\(([^()/]+)\/\d+(?:\.\d+)?\)$/u.exec(text) ?? [];
    if (mark === undefined || of !== number) continue;
    if (!firsts.has(mark)) firsts.set(mark, text);
    if (firsts.get(mark) === text) ours.add(note);
  }
  return ours;
}

/** Those without a date stay where they are listed. */
function byDate({ at: a }: RemoteNote, { at: b }: RemoteNote): number {
  return a === undefined || b === undefined || a === b ? 0 : a < b ? -1 : 1;
}
