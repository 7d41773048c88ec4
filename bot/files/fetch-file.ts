import { FILE_LIMITS } from './file-limits.js';

export type FetchedFile =
  { readonly kind: 'fetched'; readonly bytes: Buffer } | { readonly kind: 'refused'; readonly reason: 'unreachable' | 'too_large' };

interface Source {
  readonly url: URL;
  /** The `Authorization` header to send. */
  readonly authorization?: string | undefined;
  readonly timeoutMs: number;
}

const MOST_REDIRECTS = 2;
const unreachable: FetchedFile = { kind: 'refused', reason: 'unreachable' };
const tooLarge: FetchedFile = { kind: 'refused', reason: 'too_large' };

/**
 * Fetches a file from a link that was allowed before. It ends when the file is larger than may be, whatever was announced, and when time is
 * up; a redirect is followed on the same host only. Never rejects.
 */
export async function fetchFile({ url, authorization, timeoutMs }: Source): Promise<FetchedFile> {
  const ended = new AbortController();
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ended.signal]);
  try {
    const answer = await follow(url, { signal, ...(authorization === undefined ? {} : { headers: { authorization } }) });
    // a sign-in or error page instead of the file
    if (!answer?.ok || /^text\/html/i.test(answer.headers.get('content-type') ?? '')) return unreachable;
    if (Number(answer.headers.get('content-length')) > FILE_LIMITS.fileSize) return tooLarge;
    return await read(answer);
  } catch {
    return unreachable;
  } finally {
    ended.abort();
  }
}

async function follow(url: URL, options: RequestInit): Promise<Response | undefined> {
  let from = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await fetch(from, { ...options, redirect: 'manual' });
    if (answer.status < 300 || answer.status >= 400) return answer;
    const location = answer.headers.get('location') ?? '';
    const to = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    if (to?.origin !== url.origin) return undefined;
    from = to;
  }
  return undefined;
}

async function read(answer: Response): Promise<FetchedFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (!answer.body) return { kind: 'fetched', bytes: Buffer.alloc(0) };
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > FILE_LIMITS.fileSize) return tooLarge;
    chunks.push(chunk);
  }
  return { kind: 'fetched', bytes: Buffer.concat(chunks) };
}
