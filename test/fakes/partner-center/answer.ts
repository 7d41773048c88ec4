/** What a handler gives back; it is sent, or not, as the fault plan says. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Asked {
  readonly method: string;
  readonly route: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What the path's `{id}`, `{tenant}`, … were. */
  readonly ids: readonly string[];
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isGuid(text: string | undefined): text is string {
  return text !== undefined && GUID.test(text);
}

/** Partner Center's shape of an error (domain.md section 5). */
export function refusal(status: number, code: string | number, description: string): Answer {
  return { status, body: { code, description, data: [], source: 'PartnerCenterStub' } };
}

export function tooMany(retryAfter?: string | number): Answer {
  return {
    status: 429,
    body: { statusCode: 429, message: `Rate limit is exceeded. Try again in ${retryAfter ?? 'a few'} seconds.` },
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
  };
}

/** A JSON object of a body. @returns `undefined` when it is none. */
export function jsonObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
