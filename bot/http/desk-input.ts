import { z } from 'zod';
import { REQUEST_STATUSES } from '../../services/model/request.js';
import { HttpError } from './http-error.js';

const representative = z.string().trim().min(1).max(200);
/** The note's own length is the use case's to judge, which can say so. */
const note = z.string();

export const listQuery = z.object({
  status: z.enum(REQUEST_STATUSES).optional(),
  partnerId: z.string().min(1).max(100).optional(),
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

/** @throws a 422 that names the first field that is wrong. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') || 'body';
  throw new HttpError(422, 'invalid_input', `${field} is missing or wrong.`);
}
