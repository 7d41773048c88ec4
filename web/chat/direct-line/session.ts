import type { Grant } from '../../shared/frame-messages.js';
import type { Kept } from '../../shared/kept.js';
import { DirectLineError, type Opened, type Rest } from './rest.js';

/** The token service knows the person and says no, or no longer knows them: only a new sign-in helps. */
export class GrantRefused extends Error {
  override readonly name = 'GrantRefused';
}

/** Which conversation goes on after a reload. */
export interface KeptSession {
  readonly token: string;
  readonly conversationId: string;
  readonly userId?: string;
}

export interface Session {
  /** Opens the conversation, or joins it again from the watermark. Rejects with `DirectLineError` or `GrantRefused`. */
  join(watermark?: string): Promise<Opened>;
  /** Calls with a good token: one that has expired is replaced once. Only after {@link Session.join}. */
  authorised<T>(call: (token: string, conversationId: string) => Promise<T>): Promise<T>;
  readonly conversationId: string | undefined;
  readonly userId: string | undefined;
  stop(): void;
}

interface Deps {
  readonly rest: Rest;
  readonly grant: () => Promise<Grant>;
  readonly kept: Kept<KeptSession>;
  readonly locale: () => string;
}

const DEFAULT_EXPIRY_S = 1800;
const REFUSED_RETRY_MS = 15_000;

const over = (error: unknown) => error instanceof DirectLineError && (error.unauthorised || error.status === 404);

/** Holds the token and the conversation it is for; refreshes the token when 60 % of its life has passed. */
export function makeSession({ rest, grant, kept, locale }: Deps): Session {
  let held: KeptSession | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hold(session: KeptSession, seconds = DEFAULT_EXPIRY_S) {
    held = session;
    kept.write(session);
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), seconds * 600);
  }

  async function refresh() {
    if (!held) return;
    try {
      const { token, expires_in } = await rest.refresh(held.token);
      hold({ ...held, token }, expires_in);
    } catch (error) {
      if (!over(error)) timer = setTimeout(() => void refresh(), REFUSED_RETRY_MS);
    }
  }

  async function open(from: Grant): Promise<Opened> {
    const opened = await rest.open(from.token, locale());
    hold({ token: opened.token ?? from.token, conversationId: opened.conversationId, userId: from.userId }, opened.expires_in);
    return opened;
  }

  async function enter(): Promise<Opened> {
    const granted = await grant();
    const before = kept.read();
    const goesOn =
      before && granted.userId !== undefined && before.userId === granted.userId && before.conversationId !== granted.conversationId;
    if (goesOn) {
      try {
        return await open(before);
      } catch (error) {
        if (!over(error)) throw error;
      }
    }
    return open(granted);
  }

  async function join(watermark?: string): Promise<Opened> {
    if (!held) return enter();
    try {
      const opened = await rest.resume(held.token, held.conversationId, watermark);
      hold({ ...held, token: opened.token ?? held.token }, opened.expires_in);
      return opened;
    } catch (error) {
      if (!over(error)) throw error;
      return enter();
    }
  }

  return {
    join,
    async authorised(call) {
      if (!held) throw new DirectLineError(0);
      try {
        return await call(held.token, held.conversationId);
      } catch (error) {
        if (!(error instanceof DirectLineError && error.unauthorised)) throw error;
        await enter();
        return call(held.token, held.conversationId);
      }
    },
    get conversationId() {
      return held?.conversationId;
    },
    get userId() {
      return held?.userId;
    },
    stop: () => clearTimeout(timer),
  };
}
