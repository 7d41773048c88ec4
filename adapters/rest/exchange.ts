import { RemoteFailure } from '../../services/ports/remote-failure.js';
import { stopsWith } from './stops-with.js';

/** What came back: whole, decoded, without a byte-order mark. */
export interface Exchanged {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Exchange {
  /** For messages: service, method and route. */
  readonly what: string;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** From the first byte out to the last byte in. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  readonly correlationId: string;
}

/** No answer that we ask for comes near it; 500 customers take about 250 KB. */
const LARGEST_BYTES = 16 * 1024 * 1024;

/** Codes of connections that were never made: nothing was sent. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
const CERTIFICATE = /CERT|_ISSUER|SELF_SIGNED|ERR_TLS|UNABLE_TO_VERIFY/;

/**
 * Sends once and reads the answer to its end. Redirects are not followed: the caller sees them. Rejects with `RemoteFailure` `too_slow`,
 * `unreachable` (`withoutEffect` where no connection was made) or `unreadable` (too large).
 */
export async function exchange(call: Exchange, fetchIt: typeof fetch): Promise<Exchanged> {
  const { what, url, method, headers, body, correlationId } = call;
  const over = new AbortController();
  const { signal } = over;
  let late = false;
  const timer = setTimeout(() => {
    late = !signal.aborted;
    over.abort();
  }, call.timeoutMs);
  const release = stopsWith(call.signal, over);
  try {
    const response = await fetchIt(url, { method, headers, redirect: 'manual', signal, ...(body === undefined ? {} : { body }) });
    return { status: response.status, headers: response.headers, text: await wholeBody(response, what, correlationId) };
  } catch (error) {
    if (error instanceof RemoteFailure) throw error;
    if (late) throw new RemoteFailure('too_slow', `${what}: no answer in ${call.timeoutMs} ms`, { correlationId });
    if (signal.aborted) throw new RemoteFailure('too_slow', `${what}: nobody waits for it any more`, { correlationId });
    const code = codeOf(error);
    const unsent = NEVER_LEFT.has(code) || CERTIFICATE.test(code);
    throw new RemoteFailure('unreachable', `${what}: ${code}`, { correlationId, cause: error, ...(unsent ? { withoutEffect: true } : {}) });
  } finally {
    clearTimeout(timer);
    release();
  }
}

async function wholeBody({ body }: Response, what: string, correlationId: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_BYTES) throw new RemoteFailure('unreadable', `${what}: more than ${LARGEST_BYTES} bytes`, { correlationId });
    chunks.push(chunk);
  }
  // The decoder takes a byte-order mark off.
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** The code only: addresses and the like stay out of what is kept. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'broken off';
  const { code } = (error.cause ?? error) as { code?: unknown };
  return typeof code === 'string' ? code : 'broken off';
}
