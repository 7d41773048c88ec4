import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botframework-schema';
import type { DataFolder } from '../../adapters/data-folder/index.js';
import type { CardActionKind } from '../../cards/actions.js';
import { messagesFor, type Messages } from '../../locales/index.js';
import type { Locale } from '../../services/model/locale.js';
import type { PartnerUser } from '../../services/model/partner.js';
import { actionsOf, cardsOf, plain, wordsOf, type ShownAction, type ShownInput } from './card-parts.js';
import type { Heard } from './house-adapter.js';
import type { House } from './house.js';

export interface ChatOptions {
  /** The name of one of the sample users, or someone whom the channel names otherwise. */
  readonly user: string | { readonly partnerId: string; readonly id: string; readonly name: string };
  readonly locale: Locale;
  readonly channel?: 'msteams' | 'directline';
  /** A conversation that others are in too. */
  readonly group?: string;
}

/** A question of the conversation, told by what its card offers. */
export type Step =
  | 'identifyCustomer'
  | 'chooseService'
  | 'checkSubscription'
  | 'describeProblem'
  | 'checkHealth'
  | 'suggestSelfHelp'
  | 'collectDetails'
  | 'checkDuplicates';

const STEP_OF: readonly (readonly [CardActionKind, Step])[] = [
  ['request.submit', 'collectDetails'],
  ['request.fileAnyway', 'checkDuplicates'],
  ['selfHelp.unsolved', 'suggestSelfHelp'],
  ['incident.other', 'checkHealth'],
  ['service.goOn', 'checkSubscription'],
  ['service.select', 'chooseService'],
  ['customer.select', 'identifyCustomer'],
  ['service.change', 'describeProblem'],
];

type Wording = string | RegExp | ((m: Messages) => string | RegExp);

/** One person at one client, written so that a test reads as a transcript. */
export class Chat {
  /** Messages and presses so far. */
  interactions = 0;
  /** Inputs of forms that had to be filled by hand so far. */
  typed = 0;
  readonly user: Pick<PartnerUser, 'id' | 'partnerId' | 'name'>;
  private locale: Locale;
  private turn: string | undefined;
  /** What was sent last, for a channel that delivers it again. */
  private last: Partial<Activity> | undefined;

  constructor(
    private readonly house: House,
    data: DataFolder,
    private readonly options: ChatOptions,
  ) {
    const { user } = options;
    const known = typeof user === 'string' ? data.users.find(({ name }) => name === user) : user;
    if (!known) throw new Error('no such person in the sample data');
    this.user = known;
    this.locale = options.locale;
  }

  get m(): Messages {
    return messagesFor(this.locale);
  }

  /** From here on the person expects another language. */
  expects(locale: Locale): void {
    this.locale = locale;
  }

  async arrives(): Promise<void> {
    const teams = this.channel === 'msteams';
    await this.send(
      teams
        ? { type: 'installationUpdate', action: 'add' }
        : { type: 'conversationUpdate', membersAdded: [{ id: this.user.id, name: '' }] },
    );
  }

  async says(text: string): Promise<void> {
    this.interactions++;
    await this.send(this.message(text));
  }

  async attaches(files: readonly { name: string; contentType: string; blobId: string; size: number }[], text = ''): Promise<void> {
    this.interactions++;
    const attachments = files.map(({ name, contentType, ...content }) => ({
      name,
      contentType,
      contentUrl: `/files/${content.blobId}`,
      content,
    }));
    await this.send({ ...this.message(text), attachments });
  }

  /** Presses one of the texts that are offered as answers. */
  async taps(text: string): Promise<void> {
    assert.ok(this.suggestions().includes(text), `“${text}” is not offered, but ${this.suggestions().join(' | ')}`);
    await this.says(text);
  }

  /** Presses the newest button of a kind. `given` goes into its inputs; `titled` tells buttons of the same kind apart. */
  async presses(kind: CardActionKind, given: Readonly<Record<string, string>> = {}, titled: string | RegExp = ''): Promise<void> {
    await this.press(this.find(kind, titled), given);
  }

  /** Presses a button that was found before, perhaps on a card that is old by now. */
  async press({ heard, action }: Pressable, given: Readonly<Record<string, string>> = {}): Promise<void> {
    this.interactions++;
    const { values, typed } = fill(action.inputs, given);
    this.typed += typed;
    await this.send({ type: 'message', value: { ...values, ...action.data }, replyToId: heard.id });
  }

  /** Sends any data as a card would. */
  async submits(value: unknown): Promise<void> {
    this.interactions++;
    await this.send({ type: 'message', value });
  }

  /** The channel delivers the last activity once more. */
  async redelivers(): Promise<void> {
    if (!this.last) throw new Error('nothing was sent');
    await this.deliver(this.last);
  }

  async send(activity: Partial<Activity>): Promise<void> {
    this.last = { ...this.frame(), ...activity, id: randomUUID() };
    await this.deliver(this.last);
  }

  /** The newest button of that kind; fails when none is offered. */
  find(kind: CardActionKind, titled: string | RegExp = ''): Pressable {
    const newest = [...this.house.adapter.in(this.conversation)].reverse();
    for (const heard of newest) {
      const action = actionsIn(heard).find(
        ({ data, title }) => data.kind === kind && (typeof titled === 'string' ? plain(title).includes(titled) : titled.test(plain(title))),
      );
      if (action) return { heard, action };
    }
    throw new assert.AssertionError({ message: `no ${kind} ${String(titled)} is offered; last heard: ${this.text().slice(0, 400)}` });
  }

  /** The answer to what was sent last. */
  get heard(): readonly Heard[] {
    return this.house.adapter.in(this.conversation).filter(({ turn, activity }) => turn === this.turn && activity.type !== 'typing');
  }

  /** What arrived unasked since the last look. */
  get news(): readonly Heard[] {
    return this.house.adapter.in(this.conversation).filter(({ turn }) => turn === undefined);
  }

  hears(wording: Wording, among: readonly Heard[] = this.heard): void {
    const text = textOf(among);
    const expected = typeof wording === 'function' ? wording(this.m) : wording;
    const found = typeof expected === 'string' ? text.includes(plain(expected)) : expected.test(text);
    assert.ok(found, `expected to hear ${String(expected)}\nheard: ${text || 'nothing'}`);
  }

  doesNotHear(wording: Wording, among: readonly Heard[] = this.heard): void {
    const expected = typeof wording === 'function' ? wording(this.m) : wording;
    const text = textOf(among);
    assert.ok(
      typeof expected === 'string' ? !text.includes(plain(expected)) : !expected.test(text),
      `heard ${String(expected)} in: ${text}`,
    );
  }

  hearsNothing(): void {
    assert.deepEqual(textOf(this.heard), '');
  }

  /** Asserts that these can be pressed in the answer. */
  shows(...kinds: readonly CardActionKind[]): void {
    const offered = new Set(this.heard.flatMap((heard) => actionsIn(heard).map(({ data }) => data.kind)));
    assert.deepEqual(
      kinds.filter((kind) => !offered.has(kind)),
      [],
      `offered: ${[...offered].join(', ')}; heard: ${this.text().slice(0, 400)}`,
    );
  }

  offers(kind: CardActionKind): boolean {
    return this.heard.some((heard) => actionsIn(heard).some(({ data }) => data.kind === kind));
  }

  /** Which question was asked last, in the answer to what was sent last. */
  place(): Step | undefined {
    const cards = this.heard.flatMap(({ activity }) => cardsOf(activity)).reverse();
    for (const card of cards) {
      const kinds = new Set(actionsOf(card).map(({ data }) => data.kind));
      const step = STEP_OF.find(([kind]) => kinds.has(kind as string));
      if (step) return step[1];
      if (plain(wordsOf(card).join('\n')).includes(this.m.finding.customers.notFoundHeading)) return 'identifyCustomer';
    }
    return undefined;
  }

  isAsked(step: Step): void {
    assert.equal(this.place(), step, `heard: ${this.text().slice(0, 600)}`);
  }

  text(): string {
    return textOf(this.heard);
  }

  suggestions(): readonly string[] {
    return this.heard.flatMap(({ activity }) => activity.suggestedActions?.actions.map(({ value }) => String(value)) ?? []);
  }

  /** What is in the inputs of the newest form. */
  form(kind: CardActionKind = 'request.submit'): Readonly<Record<string, string | undefined>> {
    return Object.fromEntries(this.find(kind).action.inputs.map(({ id, value }) => [id, value]));
  }

  input(id: string): ShownInput {
    const input = this.find('request.submit').action.inputs.find((candidate) => candidate.id === id);
    assert.ok(input, `the form has no input ${id}`);
    return input;
  }

  get conversation(): string {
    return this.options.group ?? `${this.channel}:${this.user.id}`;
  }

  private get channel(): 'msteams' | 'directline' {
    return this.options.channel ?? 'directline';
  }

  private message(text: string): Partial<Activity> {
    if (!this.options.group) return { type: 'message', text };
    const mention = '<at>21Vianet</at>';
    const entities = [{ type: 'mention', text: mention, mentioned: { id: 'bot', name: '21Vianet' } }];
    return { type: 'message', text: `${mention} ${text}`, entities };
  }

  private frame(): Partial<Activity> {
    const { id, partnerId, name } = this.user;
    const conversationType = this.options.group ? 'groupChat' : 'personal';
    return {
      channelId: this.channel,
      serviceUrl: this.channel === 'msteams' ? 'https://smba.example/teams/' : 'urn:directline:in-process',
      locale: this.options.locale,
      timestamp: this.house.clock.now(),
      from: { id: this.channel === 'msteams' ? `29:${id}` : id, aadObjectId: id, name },
      recipient: { id: 'bot', name: '21Vianet' },
      conversation: { id: this.conversation, tenantId: partnerId, conversationType, isGroup: this.options.group !== undefined, name: '' },
      channelData: { tenant: { id: partnerId } },
    };
  }

  private async deliver(activity: Partial<Activity>): Promise<void> {
    this.turn = activity.id;
    this.house.clock.forward({ seconds: 1 });
    await this.house.adapter.receive(
      JSON.parse(JSON.stringify(activity)) as Activity,
      this.house.now.bot(() => true),
    );
    await this.house.adapter.quiet();
  }
}

/** A button on a message that carries it. */
export interface Pressable {
  readonly heard: Heard;
  readonly action: ShownAction;
}

function actionsIn({ activity }: Heard): readonly ShownAction[] {
  return cardsOf(activity).flatMap((card) => actionsOf(card));
}

export function textOf(heard: readonly Heard[]): string {
  return plain(heard.flatMap(({ activity }) => [activity.text ?? '', ...cardsOf(activity).flatMap(wordsOf)]).join('\n'));
}

/** Fills a form as a person would: keeps what is there, gives what is required. */
function fill(inputs: readonly ShownInput[], given: Readonly<Record<string, string>>): { values: Record<string, string>; typed: number } {
  const values: Record<string, string> = {};
  let typed = 0;
  for (const input of inputs) {
    const { id, value, isRequired, type } = input;
    const own = given[id];
    if (own !== undefined) {
      if (own !== '') values[id] = own;
      typed++;
    } else if (value) values[id] = value;
    else if (isRequired) {
      values[id] = answerTo(input);
      typed++;
    } else if (type === 'Input.Toggle') values[id] = 'false';
  }
  return { values, typed };
}

function answerTo({ type, choices }: ShownInput): string {
  if (type === 'Input.ChoiceSet') return choices?.[0]?.value ?? '';
  return type === 'Input.Toggle' ? 'true' : 'Restarted the client and checked the settings';
}
