import type { z } from 'zod';
import { RemoteFailure } from '../../services/ports/remote-failure.js';

/** More would not help whoever reads the message. */
const NAMED_AT_MOST = 5;

interface Where {
  readonly what: string;
  readonly status: number;
  readonly correlationId: string;
}

/** Reads JSON as the schema has it; an empty body is `undefined`. Throws `RemoteFailure` `unreadable`, which names what is missing, never a value. */
export function parseAnswer<T>(schema: z.ZodType<T>, text: string, { what, status, correlationId }: Where): T {
  const unreadable = (why: string) => new RemoteFailure('unreadable', `${what}: ${why}`, { status, correlationId });
  const value = text === '' ? undefined : parseJson(text);
  if (value === NOT_JSON) throw unreadable(`answered ${status} with something that is not JSON`);
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const missing = read.error.issues.slice(0, NAMED_AT_MOST).map(({ path, code }) => `${path.join('.') || 'the answer'} (${code})`);
  throw unreadable(`the answer is not as expected at ${missing.join(', ')}`);
}

const NOT_JSON = Symbol('not JSON');

/** @returns `NOT_JSON` for anything else. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

/** The code in a service's own error: `{code}` of Partner Center, `{error: {code}}` of Graph. @returns `undefined` for any other shape. */
export function errorCodeIn(text: string): string | undefined {
  const body = parseJson(text);
  if (typeof body !== 'object' || body === null) return undefined;
  const { code, error } = body as { code?: unknown; error?: unknown };
  const given = code ?? (typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined);
  return typeof given === 'number' || (typeof given === 'string' && /^[\w.-]{1,64}$/.test(given)) ? String(given) : undefined;
}
