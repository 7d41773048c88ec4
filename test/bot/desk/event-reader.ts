/** A client of server-sent events: what came until now, and whether the stream is over. */
export class EventReader {
  text = '';
  over = false;
  private readonly abort = new AbortController();
  private woken = () => undefined as void;

  static async open(url: string, headers: Record<string, string>): Promise<EventReader> {
    const reader = new EventReader();
    const answer = await fetch(url, { headers, signal: reader.abort.signal });
    if (answer.status !== 200 || !answer.body) throw new Error(`events: ${answer.status}`);
    void reader.read(answer.body);
    return reader;
  }

  /** The data of the events that came. */
  get data(): unknown[] {
    return [...this.text.matchAll(/^event: changed\ndata: (.*)$/gm)].map(([, json]) => JSON.parse(json ?? '') as unknown);
  }

  /** Resolves when it holds; the test's own time-out ends what never does. */
  async until(holds: (reader: EventReader) => boolean): Promise<void> {
    while (!holds(this)) await new Promise<void>((resolve) => (this.woken = resolve));
  }

  leave(): void {
    this.abort.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const bytes of body) {
        this.text += decoder.decode(bytes, { stream: true });
        this.woken();
      }
    } catch {
      // Cut off, or left.
    }
    this.over = true;
    this.woken();
  }
}
