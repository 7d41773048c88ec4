import type { Activity, Batch } from './activity.js';

/** An answer other than 2xx, or none at all (`status` 0). */
export class DirectLineError extends Error {
  override readonly name = 'DirectLineError';
  constructor(
    readonly status: number,
    /** What the server calls it, and the file that it is about. */
    readonly code = '',
    readonly file = '',
  ) {
    super(`direct line: ${status}`);
  }
  /** Sending again later may succeed: no answer, too many requests, or the server's own trouble. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
  get unauthorised(): boolean {
    return this.status === 401 || this.status === 403;
  }
}

/** `expires_in` is in seconds. */
export interface Opened {
  readonly conversationId: string;
  readonly token?: string;
  readonly expires_in?: number;
  readonly streamUrl?: string;
}

export interface Rest {
  /** Opens the token's conversation, which is a new one or the one it is bound to. */
  open(token: string, locale: string): Promise<Opened>;
  resume(token: string, conversationId: string, watermark?: string): Promise<Opened>;
  history(token: string, conversationId: string, watermark?: string): Promise<Batch>;
  post(token: string, conversationId: string, activity: Activity): Promise<{ readonly id?: string }>;
  refresh(token: string): Promise<{ readonly token: string; readonly expires_in?: number }>;
}

const TIMEOUT_MS = 20_000;

/** The Direct Line 3.0 calls that the widget needs. Each rejects with a {@link DirectLineError} and nothing else. `base` ends with a slash. */
export function makeRest(base: string): Rest {
  async function call<T>(token: string, method: string, path: string, body?: unknown): Promise<T> {
    let answer: Response;
    try {
      answer = await fetch(base + path, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout?.(TIMEOUT_MS),
      });
      if (answer.ok) return (await answer.json()) as T;
    } catch {
      throw new DirectLineError(0);
    }
    throw new DirectLineError(answer.status);
  }
  const at = (conversationId: string, rest = '') => `conversations/${encodeURIComponent(conversationId)}${rest}`;
  const from = (watermark?: string) => (watermark === undefined ? '' : `?watermark=${encodeURIComponent(watermark)}`);
  return {
    open: (token, locale) => call(token, 'POST', 'conversations', { locale }),
    resume: (token, id, watermark) => call(token, 'GET', at(id) + from(watermark)),
    history: (token, id, watermark) => call(token, 'GET', at(id, '/activities') + from(watermark)),
    post: (token, id, activity) => call(token, 'POST', at(id, '/activities'), activity),
    refresh: (token) => call(token, 'POST', 'tokens/refresh'),
  };
}
