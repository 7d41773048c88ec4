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

/** Whether we wrote it, for any line of that request's history. Whoever quotes us writes something after it. */
export function isOurNote({ number }: Pick<ServiceRequest, 'number'>, { text }: Pick<RemoteNote, 'text'>): boolean {
  const end = /\(([^()/]+)\/\d+(?:\.\d+)?\)$/u.exec(text.trimEnd());
  return end?.[1] === number;
}
