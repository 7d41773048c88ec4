import type { Request } from 'restify';
import { z } from 'zod';
import { REQUEST_STATUSES } from '../../services/model/request.js';
import { SEVERITIES } from '../../services/model/severity.js';
import { DESK_SORTS, type DeskFilter } from '../../services/ports/request-store.js';
import { HttpError } from '../http/http-error.js';

const representative = z.string().trim().min(1).max(200);
/** The note's own length is the use case's to judge, which can say so. */
const note = z.string();
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const id = z.string().min(1).max(100);

/** `representative=none` asks for those that nobody has. */
const listQuery = z.object({
  status: z.enum(REQUEST_STATUSES).optional(),
  open: flag.optional(),
  partnerId: id.optional(),
  severity: z.enum(SEVERITIES).optional(),
  serviceId: id.optional(),
  representative: representative.transform((name) => (name === 'none' ? '' : name)).optional(),
  failed: flag.optional(),
  search: z.string().trim().min(1).max(200).optional(),
  sort: z.enum(DESK_SORTS).optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});
export const noteBody = z.object({ text: note, representative: representative.optional() });
export const statusBody = z.object({
  status: z.enum(REQUEST_STATUSES),
  note: note.optional(),
  externalReference: z.string().trim().min(1).max(200).optional(),
  representative: representative.optional(),
});
export const assignBody = z.object({ representative });
export const sendAgainBody = z.object({ representative: representative.optional() });
export const signInBody = z.union([z.object({ secret: z.string().min(1).max(500) }), z.object({ representativeId: id })]);

/** @throws a 422 that names the first field that is wrong. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') || 'body';
  throw new HttpError(422, 'invalid_input', `${field} is missing or wrong.`);
}

/** What the queue is narrowed down to. */
export function readFilter(req: Request): Omit<DeskFilter, 'size'> {
  return readInput(listQuery, Object.fromEntries(new URLSearchParams(req.getQuery())));
}

/** The revision that a caller looked at before it asked for a change; `undefined` when it does not say. */
export function readRevision(req: Request): number | undefined {
  const given = req.headers['if-match'];
  if (given === undefined || given.trim() === '*') return undefined;
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(given.trim())?.[1];
  if (revision === undefined) throw new HttpError(422, 'invalid_input', 'If-Match is a revision in quotes, such as "3".');
  return Number(revision);
}

export function paramOf(req: Request, name: string): string {
  return String((req.params as Record<string, unknown>)[name]);
}
