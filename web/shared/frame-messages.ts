/** What the embedding page tells the chat's frame. */
export type ToFrame =
  | { readonly type: 'token'; readonly grant: Grant }
  | { readonly type: 'token-refused' }
  | { readonly type: 'shown'; readonly shown: boolean }
  | { readonly type: 'theme'; readonly theme: string };

/** What the chat's frame tells the embedding page. */
export type FromFrame =
  { readonly type: 'token-wanted' } | { readonly type: 'unread'; readonly count: number } | { readonly type: 'close' };

/** What a token service answers: a Direct Line token, and whom and what it is for where the service says so. */
export interface Grant {
  readonly token: string;
  readonly conversationId?: string;
  readonly userId?: string;
}

const MARK = 'escalation-chat';

/** @returns the grant in a token service's answer, or `undefined` when it holds none. */
export function readGrant(value: unknown): Grant | undefined {
  if (typeof value !== 'object' || value === null || !('token' in value) || typeof value.token !== 'string') return undefined;
  const text = (name: string) => {
    const found: unknown = (value as Record<string, unknown>)[name];
    return typeof found === 'string' ? found : undefined;
  };
  return { token: value.token, conversationId: text('conversationId'), userId: text('userId') };
}

/** Both ways name the exact origin: a message never reaches a page that navigated elsewhere, and none is heard from one. */
export function makePost<Out extends ToFrame | FromFrame>(target: () => Window | null, origin: string): (message: Out) => void {
  return (message) => target()?.postMessage({ ...message, app: MARK }, origin);
}

/** Hears the messages of exactly one window of exactly one origin. @returns a function that stops hearing. */
export function hear<In extends ToFrame | FromFrame>(
  source: () => Window | null,
  origin: string,
  react: (message: In) => void,
): () => void {
  function onMessage(event: MessageEvent) {
    if (event.origin !== origin || event.source !== source()) return;
    const data = event.data as unknown;
    if (typeof data === 'object' && data !== null && 'app' in data && data.app === MARK) react(data as In);
  }
  addEventListener('message', onMessage);
  return () => removeEventListener('message', onMessage);
}
