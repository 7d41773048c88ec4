import { randomUUID } from 'node:crypto';

interface Activity {
  readonly id?: string;
  readonly type: string;
  readonly from?: { readonly id?: string; readonly role?: string };
  readonly replyToId?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
}

type Data = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** What a person was told with a receipt. */
export interface Acknowledged {
  /** The marker in the title, one for each thing that was to be reported. */
  readonly marker: string;
  readonly number: string;
}

const PATIENCE_MS = 20_000;

/**
 * One of a partner's people at the widget, who reports one thing after the other and goes on after every failure as a person does: the same
 * message again until there is an answer. Speaks Direct Line as any client of it.
 */
export class PartnerPerson {
  readonly acknowledged: Acknowledged[] = [];
  readonly attempted: string[] = [];
  private token = '';
  private conversationId = '';

  constructor(
    private readonly baseUrl: () => string,
    readonly user: { readonly id: string; readonly name: string },
    private readonly stopped: () => boolean,
    /** Told of every answer. */
    private readonly progress: () => void = () => undefined,
  ) {}

  /** Reports things, each with its own marker, until it is told to stop. */
  async report(sentence: (marker: string) => string): Promise<void> {
    let fresh = false;
    while (!this.stopped()) {
      if (!fresh) await this.send({ text: 'start over', textFormat: 'plain' });
      const marker = `M${randomUUID().slice(0, 8)}`;
      this.attempted.push(marker);
      const number = await this.submitOne(sentence(marker), marker);
      fresh = number !== undefined;
      if (number !== undefined) this.acknowledged.push({ marker, number });
    }
  }

  /** Everything that was said in this person's conversation, the bot's part; empty when they never got as far as one. */
  async transcript(): Promise<readonly Activity[]> {
    return this.token ? this.heard() : [];
  }

  private async heard(): Promise<readonly Activity[]> {
    const path = `/v3/directline/conversations/${this.conversationId}/activities`;
    const { activities } = (await this.call('GET', path)) as { activities: readonly Activity[] };
    return activities.filter(({ from, type }) => from?.role !== 'user' && from?.id !== this.user.id && type === 'message');
  }

  private async submitOne(sentence: string, marker: string): Promise<string | undefined> {
    let cards = await this.send({ text: sentence });
    for (let step = 0; step < 12 && !this.stopped(); step++) {
      const receipt = receiptIn(cards, marker);
      if (receipt) return receipt;
      const next = nextPress(cards, marker);
      if (!next) return undefined;
      cards = await this.send({ value: next });
    }
    return undefined;
  }

  /** Sends until it is taken, with one `clientActivityID` for all tries, and resolves with the cards of the answer. */
  private async send(activity: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> {
    const clientActivityID = randomUUID();
    const until = Date.now() + PATIENCE_MS;
    while (!this.stopped() && Date.now() < until) {
      try {
        if (!this.token) await this.signIn();
        const sent = (await this.call('POST', `/v3/directline/conversations/${this.conversationId}/activities`, {
          type: 'message',
          locale: 'en-US',
          from: { id: this.user.id },
          channelData: { clientActivityID },
          ...activity,
        })) as { id: string };
        const cards = await this.answerTo(sent.id, until);
        if (cards) {
          this.progress();
          return cards;
        }
      } catch {
        await pause(30);
      }
    }
    return [];
  }

  private async answerTo(id: string, until: number): Promise<readonly unknown[] | undefined> {
    for (let look = 0; look < 60 && Date.now() < until && !this.stopped(); look++) {
      const answers = (await this.heard()).filter(({ replyToId }) => replyToId === id);
      if (answers.length > 0) return answers.flatMap(cardsOf);
      await pause(15);
    }
    return undefined;
  }

  private async signIn(): Promise<void> {
    const signed = (await this.call('POST', '/demo/sign-in', { userId: this.user.id, fresh: true, locale: 'en-US' })) as {
      token: string;
      conversationId: string;
    };
    this.token = signed.token;
    this.conversationId = signed.conversationId;
    await this.call('POST', '/v3/directline/conversations', {}).catch(() => undefined);
  }

  private async call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(this.baseUrl() + path, {
      method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(5_000),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
    return answer.json();
  }
}

function cardsOf({ attachments = [] }: Activity): readonly unknown[] {
  return attachments.filter(({ contentType }) => contentType.includes('adaptive')).map(({ content }) => content);
}

/** The number on a receipt, if these cards have one that is about the marker. */
function receiptIn(cards: readonly unknown[], marker: string): string | undefined {
  const text = JSON.stringify(cards);
  if (!text.includes(marker) || !text.includes('request.addNote') || text.includes('request.submit"')) return undefined;
  return /SR-\d{6}-[0-9A-Z]{4,6}/.exec(text)?.[0];
}

function nextPress(cards: readonly unknown[], marker: string): Data | undefined {
  const actions = collect(cards, ({ type, data }) => (type === 'Action.Submit' ? (data as Data) : undefined));
  const of = (kind: string) => actions.find((data) => data.kind === kind);
  const form = of('request.submit');
  if (form) return { ...form, ...filled(cards), title: marker };
  return of('request.fileAnyway') ?? of('selfHelp.unsolved') ?? of('incident.other') ?? of('service.select') ?? of('customer.select');
}

/** The form as a person sends it: what is prefilled, and something in each required field. */
function filled(cards: readonly unknown[]): Record<string, string> {
  const inputs = collect(cards, (element) => (/^Input\./.test(String(element['type'])) ? element : undefined));
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const id = String(input['id']);
      if (typeof input['value'] === 'string' && input['value'] !== '' && input['value'] !== 'false') return [[id, input['value']]];
      if (!input['isRequired']) return [];
      if (input['type'] === 'Input.ChoiceSet') return [[id, (input['choices'] as { value: string }[])[0]?.value ?? '']];
      return [[id, input['type'] === 'Input.Toggle' ? 'true' : 'Restarted the client.']];
    }),
  );
}

type Node = Readonly<Record<string, unknown>>;

function collect<T>(of: unknown, pick: (node: Node) => T | undefined): T[] {
  if (Array.isArray(of)) return of.flatMap((item) => collect(item, pick));
  if (typeof of !== 'object' || of === null) return [];
  const picked = pick(of as Node);
  return [...(picked === undefined ? [] : [picked]), ...Object.values(of).flatMap((value) => collect(value, pick))];
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
