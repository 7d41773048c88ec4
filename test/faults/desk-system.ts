import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { DeskRequest } from '../../bot/desk/request-view.js';
import { DESK_SECRET } from './product.js';

/** What 21Vianet's system told us and was answered 2xx. */
export interface Told {
  readonly requestId: string;
  /** In the note, to find it again wherever it is shown. */
  readonly marker: string;
}

/** The other end's own way in: it answers requests by signed events, each until it is taken, and can look at all requests. */
export class DeskSystem {
  readonly told: Told[] = [];
  private readonly answered = new Set<string>();

  constructor(
    private readonly baseUrl: () => string,
    private readonly secret: string,
    private readonly stopped: () => boolean,
  ) {}

  /** Answers each of these requests once, with a note of its own. */
  async answer(requestIds: () => Iterable<string>): Promise<void> {
    while (!this.stopped()) {
      for (const requestId of requestIds()) {
        if (this.stopped()) return;
        if (!this.answered.has(requestId)) await this.tell(requestId);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** All requests there are. */
  async requests(): Promise<readonly DeskRequest[]> {
    const found: DeskRequest[] = [];
    for (let page = 1; ; page++) {
      const answer = await fetch(`${this.baseUrl()}/api/desk/requests?page=${page}`, {
        headers: { authorization: `Bearer ${DESK_SECRET}` },
      });
      if (!answer.ok) throw new Error(`the desk's list: ${answer.status}`);
      const { items, pages } = (await answer.json()) as { items: DeskRequest[]; pages: number };
      found.push(...items);
      if (page >= pages) return found;
    }
  }

  /** The same event until it is taken; the answer to one that was taken may be lost, so it comes twice at times. */
  private async tell(requestId: string): Promise<void> {
    this.answered.add(requestId);
    const marker = `N${randomUUID().slice(0, 8)}`;
    const id = `evt_${randomUUID()}`;
    const at = new Date();
    const body = JSON.stringify({
      id,
      requestId,
      type: 'status',
      status: 'in_progress',
      note: `We look at it. ${marker}`,
      at: at.toISOString(),
    });
    while (!this.stopped()) {
      try {
        const headers = {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': new Webhook(this.secret).sign(id, at, body),
        };
        const answer = await fetch(`${this.baseUrl()}/api/relay/events`, {
          method: 'POST',
          headers,
          body,
          signal: AbortSignal.timeout(5_000),
        });
        if (answer.ok) {
          this.told.push({ requestId, marker });
          return;
        }
        if (answer.status === 404) {
          this.answered.delete(requestId); // the request's own write may be on its way still
          return;
        }
      } catch {
        // It was killed; it comes again.
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
