import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** What the receiver does with the next post. `silent` takes it in and never answers; `hang` takes nothing in; `torn` takes it in and breaks its answer off. */
export type Behaviour = 'ok' | '429' | '500' | 'hang' | 'silent' | 'torn';

/** A desk system at the other end of the webhook: it takes each `webhook-id` in once, and remembers what it told us. */
export class Receiver {
  /** Posts by `webhook-id`. */
  readonly attempts = new Map<string, number>();
  /** How often each was taken in: once, whatever comes. */
  readonly takenIn = new Map<string, { requestId: string; type: string; order: number }>();
  /** Those which were answered 2xx to the end. */
  readonly accepted = new Set<string>();
  /** Attempts of one `webhook-id` that differed in what they carried. */
  readonly changed: string[] = [];
  readonly unsigned: string[] = [];
  private readonly bodies = new Map<string, string>();
  private readonly server: Server;
  private readonly open = new Set<ServerResponse>();

  private constructor(
    private readonly secret: string,
    private readonly behave: () => Behaviour,
  ) {
    this.server = createServer((req, res) => void this.take(req, res));
  }

  static async open(secret: string, behave: () => Behaviour): Promise<Receiver> {
    const receiver = new Receiver(secret, behave);
    await new Promise<void>((resolve) => receiver.server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/requests`;
  }

  async close(): Promise<void> {
    this.release();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Lets go of those that were never answered. */
  release(): void {
    for (const res of this.open) res.destroy();
    this.open.clear();
  }

  private async take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of req) chunks.push(chunk as Buffer);
    } catch {
      return; // the sender died while it sent
    }
    const body = Buffer.concat(chunks).toString('utf8');
    const id = String(req.headers['webhook-id']);
    this.attempts.set(id, (this.attempts.get(id) ?? 0) + 1);
    if (!this.isSigned(body, req)) this.unsigned.push(id);
    const behaviour = this.behave();
    if (behaviour === 'hang') return void this.open.add(res);
    if (behaviour === '429') return end(res, 429, { 'retry-after': '1' });
    if (behaviour === '500') return end(res, 500);
    this.takeIn(id, body);
    if (behaviour === 'silent') return void this.open.add(res);
    if (behaviour === 'torn') {
      res.writeHead(200, { 'content-length': '100' });
      res.write('{"ok":');
      setImmediate(() => res.destroy());
      return;
    }
    this.accepted.add(id);
    end(res, 200);
  }

  private takeIn(id: string, body: string): void {
    const { type, data } = JSON.parse(body) as { type: string; data: { request: { id: string } } };
    const key = JSON.stringify([type, data.request.id]);
    if (this.bodies.has(id) && this.bodies.get(id) !== key) this.changed.push(id);
    this.bodies.set(id, key);
    if (!this.takenIn.has(id)) this.takenIn.set(id, { requestId: data.request.id, type, order: this.takenIn.size });
  }

  private isSigned(body: string, { headers }: IncomingMessage): boolean {
    try {
      // The product's clock is moved in these tests; the signature has to be right, whatever its time.
      new Webhook(this.secret).verify(body, headers as Record<string, string>);
      return true;
    } catch (error) {
      return error instanceof Error && /timestamp/i.test(error.message);
    }
  }
}

function end(res: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  res.writeHead(status, headers);
  res.end();
}
