import type { TurnContext } from 'botbuilder-core';
import type { ActionOf, CardActionKind, Stamp } from '../cards/actions.js';
import type { Place } from '../cards/place.js';
import type { Messages } from '../locales/index.js';
import type { Subscription } from '../services/model/customer.js';
import type { Draft } from '../services/model/draft.js';
import type { Known } from '../services/model/known.js';
import type { PartnerUser } from '../services/model/partner.js';
import type { Address, ServiceRequest } from '../services/model/request.js';
import type { Answer } from './answer.js';
import type { PersonState } from './person-state.js';
import { Replies, type Reply } from './reply.js';

/** Nobody on the phone waits longer than this for a system elsewhere. */
const LONGEST_WAIT_MS = 3_000;

/** What a turn is made of. */
export interface TurnOf {
  readonly user: PartnerUser;
  readonly m: Messages;
  readonly answer: Answer;
  readonly person: PersonState;
  readonly now: Date;
  readonly channel: string;
  readonly address: Address;
}

/**
 * One turn of one person: what they sent, which the first step that needs it takes; what is remembered of them; and what will be said.
 * It is the only door to the draft, and nothing is sent or stored before the turn is over.
 */
export class Turn {
  readonly user: PartnerUser;
  readonly person: PersonState;
  readonly now: Date;
  readonly channel: string;
  readonly address: Address;
  readonly replies = new Replies();
  /** The customer and service in question, once the steps have made sure of them. */
  place: Place = {};
  /** What a slow turn says it is waiting for. */
  waitingFor?: 'directory' | 'health' | 'saving' | 'files';
  /** The subscriptions that were asked for in this turn. */
  subscriptions?: { readonly customerId: string; readonly known: Promise<Known<readonly Subscription[]> | undefined> };
  /** It was said that customers could not be made sure of. */
  saidUnsure = false;
  /** The request that this turn stored. */
  submitted?: ServiceRequest;
  m: Messages;
  private pending: Answer;
  private waits?: AbortSignal;
  private readonly afterwards: (() => Promise<void>)[] = [];

  constructor({ user, m, answer, person, now, channel, address }: TurnOf) {
    this.user = user;
    this.m = m;
    this.pending = answer;
    this.person = person;
    this.now = now;
    this.channel = channel;
    this.address = address;
  }

  /** What was sent and nobody has taken yet. */
  get untaken(): Answer {
    return this.pending;
  }

  get draft(): Draft | undefined {
    return this.person.draft;
  }

  /** The draft, in the steps, which are walked only when there is one. Throws where there is none. */
  get theDraft(): Draft {
    if (!this.person.draft) throw new Error('no draft in this turn');
    return this.person.draft;
  }

  /** Replaces the draft by one in which a fact is new: cards made before are out of date from here on. */
  learn(draft: Draft): void {
    this.person.draft = { ...draft, since: draft.ask + 1 };
  }

  forgetDraft(): void {
    delete this.person.draft;
  }

  /** Takes the text, if text was sent. */
  takeText(): string | undefined {
    if (this.pending.kind !== 'text') return undefined;
    const { text } = this.pending;
    this.pending = { kind: 'nothing' };
    return text;
  }

  /** Takes the action, if one of these was pressed on a card that is not out of date. */
  takeAction<K extends CardActionKind>(...kinds: readonly K[]): ActionOf<K> | undefined {
    if (this.pending.kind !== 'action') return undefined;
    const { action } = this.pending;
    if (!(kinds as readonly CardActionKind[]).includes(action.kind) || !this.isCurrent(action)) return undefined;
    this.pending = { kind: 'nothing' };
    return action as ActionOf<K>;
  }

  /** Takes whatever is left, as done. */
  settle(): void {
    this.pending = { kind: 'nothing' };
  }

  /** For how long this turn waits for what is kept elsewhere, all in all: it begins with the first wait. */
  get patience(): AbortSignal {
    return (this.waits ??= AbortSignal.timeout(LONGEST_WAIT_MS));
  }

  /** Puts something back to be taken: the words that came with a file. */
  hand(answer: Answer): void {
    this.pending = answer;
  }

  say(reply: Reply): void {
    this.replies.add(reply);
  }

  /** Something to do once what is said here has been sent: until then it is not true that the person has seen it. */
  onceSent(work: () => Promise<void>): void {
    this.afterwards.push(work);
  }

  /** Everything was sent. */
  async sent(): Promise<void> {
    for (const work of this.afterwards.splice(0)) await work();
  }

  /** Counts one more question and gives what its card carries, so that its answer can be told from an older card's. */
  nextStamp(): Stamp {
    const draft = { ...this.theDraft, ask: this.theDraft.ask + 1 };
    this.person.draft = draft;
    return { draftId: draft.id, ask: draft.ask };
  }

  private isCurrent({ draftId, ask }: { draftId?: string | undefined; ask?: number | undefined }): boolean {
    const { draft } = this.person;
    if (draftId !== undefined && draftId !== draft?.id) return false;
    return ask === undefined || ask >= (draft?.since ?? 0);
  }
}

const TURN = Symbol('turn');

/** Puts the turn where the steps find it. */
export function setTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(TURN, turn);
}

/** The turn that is being run. Throws outside of one. */
export function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn | undefined>(TURN);
  if (!turn) throw new Error('no turn is being run');
  return turn;
}
