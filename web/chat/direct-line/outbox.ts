import type { Kept } from '../../shared/kept.js';
import type { Activity } from './activity.js';
import { DirectLineError } from './rest.js';

export type Fate = 'sending' | 'sent' | 'failed';

/** An activity on its way; its id is the `clientActivityID` in its channel data, and is the same for every attempt. */
export interface Outgoing {
  readonly clientId: string;
  readonly activity: Activity;
}

interface Deps {
  readonly post: (activity: Activity) => Promise<unknown>;
  readonly kept: Kept<readonly Outgoing[]>;
  readonly onFate: (clientId: string, fate: Fate) => void;
}

export interface Outbox {
  send(outgoing: Outgoing): void;
  /** The echo came back: it arrived, whatever the attempt said. */
  arrived(clientId: string): void;
  again(clientId: string): void;
  /** Sends what waits, in order; called whenever the connection is back. */
  pump(): Promise<void>;
  /** Takes up what an earlier page left unsent, once the history is known. @returns what that was; nothing the second time. */
  restore(): readonly Outgoing[];
}

/**
 * What the person said and the server has not taken yet, in order, kept over a reload. A passing failure leaves the rest waiting for the next
 * {@link Outbox.pump}; a refusal marks that one as failed and goes on.
 */
export function makeOutbox({ post, kept, onFate }: Deps): Outbox {
  let queue: readonly Outgoing[] = [];
  let refused: readonly Outgoing[] = [];
  let pumping = false;
  let restored = false;
  const echoed = new Set<string>();

  function keep(next: readonly Outgoing[]) {
    queue = next;
    if (restored) kept.write(queue.length > 0 ? queue : undefined);
  }
  const without = (list: readonly Outgoing[], clientId: string) => list.filter((each) => each.clientId !== clientId);

  async function attempt(head: Outgoing): Promise<boolean> {
    try {
      await post(head.activity);
      onFate(head.clientId, 'sent');
    } catch (error) {
      const passing = error instanceof DirectLineError ? error.passing || error.unauthorised : true;
      if (passing) return false;
      refused = [...refused, head];
      onFate(head.clientId, 'failed');
    }
    keep(without(queue, head.clientId));
    return true;
  }

  async function pump() {
    if (pumping) return;
    pumping = true;
    try {
      for (let head = queue[0]; head && (await attempt(head));) head = queue[0];
    } finally {
      pumping = false;
    }
  }

  return {
    send(outgoing) {
      keep([...queue, outgoing]);
      onFate(outgoing.clientId, 'sending');
      void pump();
    },
    restore() {
      if (restored) return [];
      restored = true;
      const found = (kept.read() ?? []).filter(({ clientId }) => !echoed.has(clientId));
      keep([...found, ...queue]);
      return found;
    },
    arrived(clientId) {
      echoed.add(clientId);
      refused = without(refused, clientId);
      if (queue.some((each) => each.clientId === clientId)) keep(without(queue, clientId));
    },
    again(clientId) {
      const found = refused.find((each) => each.clientId === clientId);
      if (!found) return;
      refused = without(refused, clientId);
      keep([...queue, found]);
      onFate(clientId, 'sending');
      void pump();
    },
    pump,
  };
}
